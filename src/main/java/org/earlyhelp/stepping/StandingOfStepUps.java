package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.casefile.CaseEndedElsewhere;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.ChildEnded;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what the case shows of its step-ups, and ends the case where they end it. */
@Component
class StandingOfStepUps {

	private final StepUps stepUps;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StandingOfStepUps(StepUps stepUps, CaseFiles cases, FamilyMembers families, ApplicationEventPublisher events,
			Clock clock) {
		this.stepUps = stepUps;
		this.cases = cases;
		this.families = families;
		this.events = events;
		this.clock = clock;
	}

	/** Some step-up of the case moved. */
	void settle(CaseFile file) {
		List<StepUp> all = this.stepUps.of(file.id());
		file.stepUps(all.stream().anyMatch((stepUp) -> stepUp.state().isOpen()),
				all.stream().anyMatch((stepUp) -> stepUp.state().isAccepted()));
	}

	/** The children that it is about: those named, else all of the family. */
	List<PersonId> childrenOf(CaseFile file, StepUp stepUp) {
		return stepUp.content().children().isEmpty() ? childrenOf(file) : stepUp.content().children();
	}

	private List<PersonId> childrenOf(CaseFile file) {
		return this.families.household(file.family()).children().stream().map(Household.Member::id).toList();
	}

	/**
	 * R9.6: help for the child goes on with social care, or goes on here. Where no child
	 * is left, the case ends.
	 * @return whether it ended
	 */
	boolean came(CaseFile file, PersonId child, ChildStatus status, LocalDate on) {
		if (!status.endsEarlyHelp() || !file.state().isOpen()) {
			return false;
		}
		file.endFor(child, on, status.reason());
		List<ChildEnded> ended = file.childrenEnded();
		boolean left = childrenOf(file).stream().anyMatch((one) -> ended.stream().noneMatch((end) -> end.is(one)));
		if (left) {
			return false;
		}
		end(file, strongest(ended));
		return true;
	}

	private static String strongest(List<ChildEnded> ended) {
		return Stream.of(ChildStatus.CLA, ChildStatus.CP, ChildStatus.CIN)
			.map(ChildStatus::reason)
			.filter((reason) -> ended.stream().anyMatch((end) -> end.reason().equals(reason)))
			.findFirst()
			.orElse(ChildStatus.CIN.reason());
	}

	/** The case ended for another reason: nothing more follows from its step-ups. */
	@EventListener
	void on(CaseEndedElsewhere event) {
		this.stepUps.openOf(event.episode()).forEach((stepUp) -> stepUp.end(event.occurredAt()));
		settle(this.cases.called(event.episode()));
	}

	/**
	 * What had to wait for social care goes on, where it does not take the case over. To
	 * be told last, when all that follows from its word is done.
	 */
	void tellWhereSettled(CaseFile file) {
		if (!file.stepUpPending() && file.state().isOpen()) {
			this.events.publishEvent(new StepUpsSettled(file.id()));
		}
	}

	/** The case ends, and every step-up of it that is open. */
	void end(CaseFile file, String reason) {
		this.stepUps.openOf(file.id()).forEach((stepUp) -> stepUp.end(this.clock.instant()));
		file.endElsewhere(reason, this.clock.instant());
		file.stepUps(false, false);
		this.events.publishEvent(new CaseSteppedUp(file.id(), reason, file.family(), this.clock.instant()));
	}

}
