package org.earlyhelp.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers something in each transaction and deals with all of it at the transaction's
 * end, before it commits: each once, in the order in which it came. What comes after that
 * is dealt with at once. What is rolled back is forgotten. Only for use within a
 * transaction.
 */
public final class BeforeCommit<T> {

	private final PerTransaction<Gathered<T>> gathered = new PerTransaction<>(Gathered::new);

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
		Gathered<T> now = this.gathered.get();
		if (now.over) {
			this.work.accept(List.of(one));
		}
		else {
			now.all.add(one);
		}
	}

	private static final class Gathered<T> {

		private final Set<T> all = new LinkedHashSet<>();

		private boolean over;

	}

	private final class Ending implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			Gathered<T> now = BeforeCommit.this.gathered.get();
			now.over = true;
			BeforeCommit.this.work.accept(List.copyOf(now.all));
		}

	}

}
