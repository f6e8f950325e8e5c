package org.earlyhelp.faults;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the operating system tells a process. */
enum Signal {

	KILL, TERM, STOP, CONT, QUIT;

	void to(long process) {
		try {
			int code = new ProcessBuilder("kill", "-" + name(), Long.toString(process)).inheritIO().start().waitFor();
			if (code != 0) {
				throw new IllegalStateException("kill -" + name() + " " + process + ": " + code);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
