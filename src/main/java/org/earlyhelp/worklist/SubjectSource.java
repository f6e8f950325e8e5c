package org.earlyhelp.worklist;

import org.earlyhelp.shared.Subject;

/** A part of the journey that knows its own records: the case file and the front door. */
public interface SubjectSource {

	boolean knows(Subject.Kind kind);

	/**
	 * @param subject of a kind that it knows
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 */
	SubjectCard card(Subject subject);

	/**
	 * Nobody else moves it on until this transaction ends: whoever comes second sees what
	 * the first made of it.
	 */
	default void hold(Subject subject) {
	}

}
