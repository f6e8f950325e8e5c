package org.earlyhelp.shared;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Begins and ends, with nothing behind it. */
final class TransactionsOfNothing extends AbstractPlatformTransactionManager {

	private int depth;

	@Override
	protected Object doGetTransaction() {
		return new Object();
	}

	@Override
	protected boolean isExistingTransaction(Object transaction) {
		return this.depth > 0;
	}

	@Override
	protected Object doSuspend(Object transaction) {
		return transaction;
	}

	@Override
	protected void doResume(Object transaction, Object suspended) {
		this.depth = 1;
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		this.depth++;
	}

	@Override
	protected void doCommit(DefaultTransactionStatus status) {
		this.depth = 0;
	}

	@Override
	protected void doRollback(DefaultTransactionStatus status) {
		this.depth = 0;
	}

}
