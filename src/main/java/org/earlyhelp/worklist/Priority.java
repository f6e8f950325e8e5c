package org.earlyhelp.worklist;

/**
 * What comes first where people sort by priority; within one priority the earliest due
 * comes first, so what is overdue leads it. Local choice: change {@link #of}.
 */
public enum Priority {

	/** Wall-clock times apply: a RED contact, or immediate danger. */
	URGENT,
	/** A hard limit runs, or social care is asked to decide. */
	HIGH,
	/** All else. */
	NORMAL;

	static Priority of(TaskType type, boolean urgent, Due due) {
		if (urgent) {
			return URGENT;
		}
		return (due.hardLimitAt() != null || type.groups().contains("social-care-manager")) ? HIGH : NORMAL;
	}

}
