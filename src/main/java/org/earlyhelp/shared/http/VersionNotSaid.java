package org.earlyhelp.shared.http;

import org.earlyhelp.shared.RuleBroken;

/** The change needs the version that the caller has seen. Answered with 428. */
public class VersionNotSaid extends RuleBroken {

	public VersionNotSaid() {
		super("version-not-said");
	}

}
