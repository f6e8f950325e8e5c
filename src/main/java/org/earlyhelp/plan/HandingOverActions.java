package org.earlyhelp.plan;

import java.util.stream.Stream;

import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadPractitionerLeft;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.shared.CaseId;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A lead practitioner's open actions move with their lead: to who follows, else to the
 * adviser who answers for the case until somebody leads again (R6.3, R6.4).
 */
@Component
class HandingOverActions {

	/** After the clocks, before the process. */
	private static final int ORDER = 15;

	private final PlanActions actions;

	HandingOverActions(PlanActions actions) {
		this.actions = actions;
	}

	@EventListener
	@Order(ORDER)
	void on(LeadPractitionerLeft event) {
		open(event.episode()).filter((action) -> event.leaver().equals(action.owner())).forEach((action) -> {
			if (event.successor() != null) {
				action.ownedBy(event.successor());
			}
			else {
				action.heldBy((event.accountable() != null) ? event.accountable() : event.leaver());
			}
		});
	}

	@EventListener
	@Order(ORDER)
	void on(LeadPractitionerAgreed event) {
		if (event.status() == LeadStatus.ACCEPTED || event.status() == LeadStatus.INTERIM) {
			open(event.episode()).filter(PlanAction::awaitsLead)
				.forEach((action) -> action.ownedBy(event.practitioner()));
		}
	}

	private Stream<PlanAction> open(CaseId episode) {
		return this.actions.of(episode).stream().filter((action) -> action.status().isOpen());
	}

}
