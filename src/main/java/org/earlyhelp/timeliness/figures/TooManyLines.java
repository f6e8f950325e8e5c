package org.earlyhelp.timeliness.figures;

import org.earlyhelp.shared.RuleBroken;

/** More lines than one file takes: what is asked for must be narrowed. */
public class TooManyLines extends RuleBroken {

	TooManyLines(long lines, long most) {
		super("timeliness.too-many-lines", lines, most);
	}

}
