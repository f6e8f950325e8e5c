package org.earlyhelp.casefile;

/** What whoever looked afterwards thinks of a broken glass. */
public enum GlassFinding {

	/** It was right, and no more was read than was needed. */
	RIGHT,
	/** It was right, and more was read than was needed. */
	MORE_THAN_NEEDED,
	/** It was not right: it goes on as a breach. */
	NOT_RIGHT

}
