package org.earlyhelp.erasure;

import java.util.Collection;
import java.util.UUID;

/** Ends whatever process still stands about these records. */
public interface EndingProcesses {

	void about(Collection<UUID> subjects);

}
