package org.earlyhelp.frontdoor;

import java.time.Clock;

import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.shared.PlanCheckId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whoever may read the case who asked for its plan, and why. */
@Service
public class LookingAtPlanCheck {

	private final PlanChecks checks;

	private final CaseDoor door;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LookingAtPlanCheck(PlanChecks checks, CaseDoor door, ApplicationEventPublisher events, Clock clock) {
		this.checks = checks;
		this.door = door;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them; who
	 * asked learns no more than the answer
	 */
	@Transactional
	public PlanCheckView look(PlanCheckId id) {
		PlanCheck check = this.checks.called(id);
		this.door.open(check.episode(), Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), check.family(), "PLAN_CHECK", this.clock.instant()));
		return check.view();
	}

}
