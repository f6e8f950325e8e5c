package org.earlyhelp.shared;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that each transaction has of its own, for as long as it runs: made when it is
 * first asked for, put aside while another transaction runs within it, and forgotten at
 * its end, however it ends.
 */
public final class PerTransaction<T> {

	private final Supplier<T> made;

	/**
	 * @param made what a transaction begins with
	 */
	public PerTransaction(Supplier<T> made) {
		this.made = made;
	}

	/**
	 * What the transaction that runs now has.
	 * @throws IllegalStateException where none runs
	 */
	public T get() {
		return find().orElseGet(() -> {
			T begun = this.made.get();
			TransactionSynchronizationManager.registerSynchronization(new Kept(begun));
			TransactionSynchronizationManager.bindResource(this, begun);
			return begun;
		});
	}

	/** The same; empty where no transaction runs, and where this one has none yet. */
	@SuppressWarnings("unchecked")
	public Optional<T> find() {
		return Optional.ofNullable((T) TransactionSynchronizationManager.getResource(this));
	}

	private final class Kept implements TransactionSynchronization {

		private final T kept;

		private Kept(T kept) {
			this.kept = kept;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(PerTransaction.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(PerTransaction.this, this.kept);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
		}

	}

}
