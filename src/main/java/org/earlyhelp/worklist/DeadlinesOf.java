package org.earlyhelp.worklist;

import org.earlyhelp.shared.Subject;

/** Answers for a new piece of work when it is due; timeliness does. */
public interface DeadlinesOf {

	/**
	 * @return never null; {@link Due#NONE} where no clock of the subject serves the type
	 */
	Due dueOf(Subject subject, String taskType);

}
