package org.earlyhelp.locality;

import java.util.List;

/** The locality's profile cannot be worked with; the service does not start. */
class ProfileIsWrong extends RuntimeException {

	ProfileIsWrong(List<String> findings) {
		super("The locality's profile is wrong:\n" + String.join("\n", findings));
	}

}
