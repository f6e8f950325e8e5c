package org.earlyhelp.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers something in each transaction and deals with all of it at the transaction's
 * end, before it commits: each once, in the order in which it came. What is rolled back
 * is forgotten. Only for use within a transaction.
 */
public final class BeforeCommit<T> {

	private final Consumer<List<T>> work;

	/**
	 * @param work what is done with all that one transaction gathered
	 */
	public BeforeCommit(Consumer<List<T>> work) {
		this.work = work;
	}

	/** One more for the transaction that runs now. */
	@SuppressWarnings("unchecked")
	public void add(T one) {
		Gathered gathered = (Gathered) TransactionSynchronizationManager.getResource(this);
		if (gathered == null) {
			gathered = new Gathered();
			TransactionSynchronizationManager.bindResource(this, gathered);
			TransactionSynchronizationManager.registerSynchronization(gathered);
		}
		gathered.all.add(one);
	}

	private final class Gathered implements TransactionSynchronization {

		private final Set<T> all = new LinkedHashSet<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			BeforeCommit.this.work.accept(List.copyOf(this.all));
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(BeforeCommit.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(BeforeCommit.this, this);
		}

		@Override
		public void beforeCompletion() {
			TransactionSynchronizationManager.unbindResourceIfPossible(BeforeCommit.this);
		}

	}

}
