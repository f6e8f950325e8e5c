package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.casefile.CaseEndedElsewhere;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.ChildEnded;
import org.earlyhelp.casefile.SomebodyLeft;
import org.earlyhelp.family.Departure;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps what the case shows of its step-ups, and ends the case where they end it. */
@Component
class StandingOfStepUps {

	/** After the ledger, the clocks and the process have the fact itself. */
	private static final int AFTERWARDS = 30;

	private final StepUps stepUps;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StandingOfStepUps(StepUps stepUps, CaseFiles cases, FamilyMembers families, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.stepUps = stepUps;
		this.cases = cases;
		this.families = families;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/** Some step-up of the case moved. */
	void settle(CaseFile file) {
		List<StepUp> all = this.stepUps.of(file.id());
		file.stepUps(all.stream().anyMatch((stepUp) -> stepUp.state().isOpen()),
				all.stream().anyMatch((stepUp) -> stepUp.state().isAccepted()));
	}

	/**
	 * The children whose outcomes it waits for: those named, else all of the family; of
	 * whoever left or died nobody can say one any more.
	 */
	List<PersonId> childrenOf(CaseFile file, StepUp stepUp) {
		List<PersonId> named = stepUp.content().children();
		Household household = this.families.household(file.family());
		boolean namesChildren = Stream.concat(household.members().stream(), household.former().stream())
			.anyMatch((one) -> one.child() && named.contains(one.id()));
		return childrenOf(household).filter((child) -> !namesChildren || named.contains(child)).toList();
	}

	private static Stream<PersonId> childrenOf(Household household) {
		return household.children().stream().map(Household.Member::id);
	}

	/**
	 * R9.6: help for the child goes on with social care, or goes on here, as it does
	 * beside a child-in-need plan where the locality says so. Where no child is left, the
	 * case ends.
	 * @return whether it ended
	 */
	boolean came(CaseFile file, PersonId child, ChildStatus status, LocalDate on) {
		boolean beside = status == ChildStatus.CIN && this.profile.stepping().caseGoesOn();
		if (beside || !status.endsEarlyHelp() || !file.state().isOpen()) {
			return false;
		}
		file.endFor(child, on, status.reason());
		return endWhereNobodyIsLeft(file);
	}

	private boolean endWhereNobodyIsLeft(CaseFile file) {
		List<ChildEnded> ended = file.childrenEnded();
		List<PersonId> children = childrenOf(this.families.household(file.family())).toList();
		if (children.isEmpty() || children.stream().anyMatch((one) -> ended.stream().noneMatch((end) -> end.is(one)))) {
			return false;
		}
		end(file, strongest(ended));
		return true;
	}

	/**
	 * R9.6: an enquiry waits for nobody who left or died; a death is told as a leaving
	 * first. With its only child's death the case itself ends, and all step-ups with it.
	 */
	@EventListener
	@Order(AFTERWARDS)
	void on(SomebodyLeft fact) {
		if (fact.lastChild() && fact.reason() == Departure.DIED) {
			return;
		}
		CaseFile file = this.cases.called(fact.episode());
		List<StepUp> over = this.stepUps.openOf(file.id())
			.stream()
			.filter((stepUp) -> stepUp.state() == StepUpState.STARTED
					&& stepUp.hasOutcomeForEach(childrenOf(file, stepUp)))
			.toList();
		if (over.isEmpty()) {
			return;
		}
		boolean preserved = file.assessmentPreserved();
		over.forEach((stepUp) -> stepUp.end(fact.occurredAt()));
		settle(file);
		file.changed();
		over.forEach((stepUp) -> this.events.publishEvent(new EnquiryEnded(file.id(), stepUp.id(),
				preserved && !file.assessmentPreserved(), file.family(), fact.occurredAt())));
		if (!endWhereNobodyIsLeft(file)) {
			tellWhereSettled(file);
		}
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
		endAll(event.episode(), event.occurredAt());
		settle(this.cases.called(event.episode()));
	}

	/** Nothing more follows from what social care returned either. */
	void endAll(CaseId episode, Instant at) {
		this.stepUps.of(episode)
			.stream()
			.filter((stepUp) -> stepUp.state() != StepUpState.ENDED)
			.forEach((stepUp) -> stepUp.end(at));
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

	/** The case ends, and every step-up of it. */
	void end(CaseFile file, String reason) {
		endAll(file.id(), this.clock.instant());
		file.endElsewhere(reason, this.clock.instant());
		file.stepUps(false, false);
		this.events.publishEvent(new CaseSteppedUp(file.id(), reason, file.family(), this.clock.instant()));
	}

}
