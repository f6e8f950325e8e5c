package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.plan.MeetingsAhead;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a step-down to whoever may know of its case. */
@Service
@Transactional
public class ReadingStepDown {

	private final StepDowns stepDowns;

	private final CaseFiles cases;

	private final CaseDoor door;

	private final MeetingsAhead meetings;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingStepDown(StepDowns stepDowns, CaseFiles cases, CaseDoor door, MeetingsAhead meetings, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.stepDowns = stepDowns;
		this.cases = cases;
		this.door = door;
		this.meetings = meetings;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where there is none, or none for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may know of the case alone
	 */
	public StepDownView read(UUID id) {
		StepDown stepDown = this.stepDowns.findById(id).orElseThrow(() -> NotThere.none(id));
		CaseFile file = this.cases.called(stepDown.episode());
		boolean frontDoor = this.user.get().is(Role.SCREENER, Role.FRONT_DOOR_MANAGER) && file.restriction() == 0;
		Deed deed = frontDoor ? Deed.SEE_SUMMARY : Deed.SEE;
		this.door.demand(file, deed);
		this.events
			.publishEvent(new RecordViewed(Subject.of(file.id()), file.family(), "STEP_DOWN", this.clock.instant()));
		return view(stepDown, file);
	}

	/**
	 * The step-down that a case came by; empty where it did not, or not for the asker.
	 */
	public Optional<StepDownView> ofCase(CaseId episode) {
		CaseFile file = this.cases.called(episode);
		this.door.demand(file, Deed.SEE);
		return this.stepDowns.findByCaseId(episode.value()).map((stepDown) -> view(stepDown, file));
	}

	private StepDownView view(StepDown stepDown, CaseFile file) {
		return new StepDownView(stepDown.id(), file.id().value(), file.reference(), file.state().name(),
				stepDown.socialCareRef(), stepDown.agreedOn(), stepDown.from(), stepDown.assessmentOn(),
				file.reusesAssessment(), stepDown.planSummary(), file.consent().name(), stepDown.proposedLead(),
				stepDown.proposedLead() == null, file.lead(), stepDown.finalMeetingOn(), stepDown.handoverOn(),
				stepDown.handoverHeldOn(), missing(stepDown, file).stream().sorted().map(Enum::name).toList(),
				refused(file), stepDown.socialCareClosedOn(), stepDown.socialCareClosedBy(), stepDown.overrideReason(),
				stepDown.receivedAt());
	}

	Set<HandoverRules.Missing> missing(StepDown stepDown, CaseFile file) {
		boolean dated = stepDown.handoverOn() != null || stepDown.handoverHeldOn() != null
				|| this.meetings.of(file.id()).isPresent();
		return HandoverRules.missing(file.consent(), file.lead() != null, dated, refused(file));
	}

	private static boolean refused(CaseFile file) {
		return "CONSENT_REFUSED".equals(file.closureReason());
	}

}
