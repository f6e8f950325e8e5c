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

	private final PerTransaction<Set<T>> gathered = new PerTransaction<>(LinkedHashSet::new);

	private final Consumer<List<T>> work;

	/**
	 * @param work what is done with all that one transaction gathered
	 */
	public BeforeCommit(Consumer<List<T>> work) {
		this.work = work;
	}

	/** One more for the transaction that runs now. */
	public void add(T one) {
		if (this.gathered.find().isEmpty()) {
			TransactionSynchronizationManager.registerSynchronization(new Ending());
		}
		this.gathered.get().add(one);
	}

	private final class Ending implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			BeforeCommit.this.work.accept(List.copyOf(BeforeCommit.this.gathered.get()));
		}

	}

}
