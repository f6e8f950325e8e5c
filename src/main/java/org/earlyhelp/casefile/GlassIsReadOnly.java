package org.earlyhelp.casefile;

import org.earlyhelp.shared.NotPermitted;

/** Behind broken glass a case is read and nothing else. */
public final class GlassIsReadOnly extends NotPermitted {

	GlassIsReadOnly() {
		super("break-glass.read-only", new Object[0]);
	}

}
