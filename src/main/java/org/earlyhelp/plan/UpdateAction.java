package org.earlyhelp.plan;

import org.earlyhelp.shared.text.FreeText;

/**
 * How an action goes; what is null stays as it is.
 */
public record UpdateAction(PlanAction.Status status, @FreeText(max = 4000) String note,
		@FreeText(max = 4000) String evidence) {
}
