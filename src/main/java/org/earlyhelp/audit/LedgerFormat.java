package org.earlyhelp.audit;

import java.io.IOException;

/** Writes entries of the ledger into a file, one after the other, and keeps none. */
interface LedgerFormat {

	/** Before the first. */
	default void begin() throws IOException {
	}

	void write(ExportedEntry entry) throws IOException;

	/**
	 * After the last.
	 * @param objects what the entries were about
	 */
	default void end(Objects objects) throws IOException {
	}

	/** The records that the entries were about, each once. */
	interface Objects {

		/**
		 * Hands over each.
		 * @param kind as in {@link ExportedObjects}
		 */
		void each(String kind, Taker taker) throws IOException;

	}

	/** Takes one. */
	interface Taker {

		void take(String id) throws IOException;

	}

}
