package org.earlyhelp.quality;

/** What others can learn from an audit. */
public enum LessonKind {

	/** What went well, and why. */
	STRENGTH,
	/** What to do better. */
	IMPROVE

}
