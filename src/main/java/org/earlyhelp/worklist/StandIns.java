package org.earlyhelp.worklist;

import java.util.Optional;

/** A part of the journey that knows who stands in for whom. */
public interface StandIns {

	/** Who stands in for this person now; empty where they are here. */
	Optional<String> coverOf(String username);

}
