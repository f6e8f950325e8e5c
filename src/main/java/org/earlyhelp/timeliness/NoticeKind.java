package org.earlyhelp.timeliness;

import java.util.List;

/** What is told about a clock, and to whom. */
public enum NoticeKind {

	/** To the holder: it is due soon. */
	DUE_SOON,

	/** To the adviser: the due date has passed. */
	PASSED,

	/** To the manager: the hard limit is reached. */
	LIMIT_REACHED,

	/** To social care's duty manager: nobody has the urgent step-up, each hour (R9.1). */
	UNACKNOWLEDGED,

	/** To the service manager: the same was asked of social care before (R9.4). */
	REPEATED;

	/** What a clock says by itself, in order. */
	static final List<NoticeKind> OF_CLOCKS = List.of(DUE_SOON, PASSED, LIMIT_REACHED);

}
