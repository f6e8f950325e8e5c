package org.earlyhelp.workflow.steps;

import java.util.Date;

import org.earlyhelp.casefile.FollowingGlass;
import org.earlyhelp.shared.GlassId;

import org.springframework.stereotype.Component;

/**
 * What the process BreakGlass asks of the domain, by the id of the glass. Public, because
 * BPMN expressions call it.
 */
@Component
public class GlassSteps {

	private final FollowingGlass glass;

	GlassSteps(FollowingGlass glass) {
		this.glass = glass;
	}

	/** The first moment at which nothing is read behind it any more. */
	public Date endsAt(String id) {
		return Date.from(this.glass.endsAt(GlassId.of(id)));
	}

	/** Its time is over. */
	public void close(String id) {
		this.glass.close(GlassId.of(id));
	}

}
