package org.earlyhelp.worklist;

import java.util.UUID;

import org.earlyhelp.shared.Subject;

/** Answers for a new piece of work when it is due; timeliness does. */
public interface DeadlinesOf {

	/**
	 * @return never null; {@link Due#NONE} where no clock of the subject serves the type
	 */
	Due dueOf(Subject subject, String taskType);

	/**
	 * The same for work on one step-up, escalation or request of the subject.
	 * @param matter null where there is only one
	 */
	Due dueOf(Subject subject, String taskType, UUID matter);

}
