package org.earlyhelp.workflow;

import java.time.Instant;

import org.earlyhelp.shared.RuleBroken;

/** Facts are recorded up to now: the clock never goes back behind them. */
public class ClockGoesForwardOnly extends RuleBroken {

	public ClockGoesForwardOnly(Instant now, Instant asked) {
		super("workflow.clock-goes-forward-only", now, asked);
	}

}
