package org.earlyhelp.closure;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.stepping.StepUpDecided;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * R12.1: a family that comes back before anybody looked whether it lasts has answered:
 * no. Nothing else of a closed case ever changes.
 */
@Component
class ComingBack {

	/** After the ledger, the clocks and the process have the fact itself. */
	private static final int AFTERWARDS = 30;

	private final CaseFiles cases;

	private final Closures closures;

	private final Needs needs;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ComingBack(CaseFiles cases, Closures closures, Needs needs, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.closures = closures;
		this.needs = needs;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	@Order(AFTERWARDS)
	void on(CaseOpened reopening) {
		if (this.cases.called(reopening.episode()).reopenedFrom() != null) {
			lastsNoLonger(reopening.family(), CameBack.REOPENED);
		}
	}

	@EventListener
	@Order(AFTERWARDS)
	void on(ContactDecided decided) {
		if (decided.outcome().isSocialCares() && decided.family() != null) {
			lastsNoLonger(decided.family(), CameBack.STEPPED_UP);
		}
	}

	/** An urgent step-up may be asked for, and accepted, after the case has closed. */
	@EventListener
	@Order(AFTERWARDS)
	void on(StepUpDecided decided) {
		if (decided.decision().accepts() && decided.family() != null) {
			lastsNoLonger(decided.family(), CameBack.STEPPED_UP);
		}
	}

	/** A case that ended before it began, as after a refusal, has nothing to last. */
	private void lastsNoLonger(FamilyId family, CameBack how) {
		this.cases.findByFamilyId(family.value())
			.stream()
			.filter((file) -> file.state() == CaseState.CLOSED)
			.forEach((file) -> this.closures.signedOff(file.id()).ifPresent((closure) -> answer(file, closure, how)));
	}

	private void answer(CaseFile file, Closure closure, CameBack how) {
		Instant now = this.clock.instant();
		this.needs.of(file.id()).forEach((need) -> need.sustained(false));
		closure.didNotLast(how);
		file.become(CaseState.FOLLOW_UP_DONE, now);
		file.changed();
		this.events.publishEvent(new SustainedChecked(file.id(), false, how, file.family(), now));
	}

}
