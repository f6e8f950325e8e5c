package org.earlyhelp;

import java.util.List;

/** With these settings families cannot rely on the service: it does not start. */
class NotForFamilies extends IllegalStateException {

	NotForFamilies(List<String> wrong) {
		super("Profile prod does not start so:\n- " + String.join("\n- ", wrong));
	}

}
