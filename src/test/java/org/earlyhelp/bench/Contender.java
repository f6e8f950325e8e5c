package org.earlyhelp.bench;

/** What takes whole cases from the contact to the closure. */
interface Contender extends AutoCloseable {

	String name();

	/** One case, from one thread; many threads may do so at once. */
	void playCase();

	@Override
	void close();

}
