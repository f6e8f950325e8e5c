package org.earlyhelp.demo;

import java.io.IOException;
import java.time.Instant;

/** Demonstration data that is lived through, as people would. */
interface Living {

	/**
	 * Begins, where nothing has happened yet; puts the clock back to its first moment.
	 * Where that lies after the start, there is nothing to live.
	 * @param start up to where it will be lived
	 */
	void begin(Instant start) throws IOException;

	/** Lives on from where the clock stands; comes back earlier where it is stopped. */
	void liveUpTo(Instant target) throws IOException;

	/** Ends with what is being done. */
	void stop();

}
