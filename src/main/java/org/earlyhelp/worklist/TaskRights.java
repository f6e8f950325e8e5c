package org.earlyhelp.worklist;

/**
 * What somebody may do with a piece of open work.
 *
 * @param mine they have it, and can do it
 * @param takeable it is nobody's and theirs to take
 * @param releasable they may put it back to its groups
 * @param assignable they may give it to somebody
 */
public record TaskRights(boolean mine, boolean takeable, boolean releasable, boolean assignable) {

	/** It has ended. */
	static final TaskRights NONE = new TaskRights(false, false, false, false);

}
