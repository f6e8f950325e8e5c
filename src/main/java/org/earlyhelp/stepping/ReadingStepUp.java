package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows step-ups. */
@Service
@Transactional
public class ReadingStepUp {

	private final StepUpDoor door;

	private final CaseDoor cases;

	private final StepUps stepUps;

	private final StepUpDecisions decisions;

	private final Escalations escalations;

	private final Disclosures disclosures;

	private final Shares shares;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingStepUp(StepUpDoor door, CaseDoor cases, StepUps stepUps, StepUpDecisions decisions, Escalations escalations,
			Disclosures disclosures, Shares shares, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.stepUps = stepUps;
		this.decisions = decisions;
		this.escalations = escalations;
		this.disclosures = disclosures;
		this.shares = shares;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The step-up that a case waits for, in few words.
	 *
	 * @param acknowledgedAt null while nobody at social care has it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Open(UUID id, Urgency urgency, StepUpState state, Instant requestedAt, Instant acknowledgedAt) {
	}

	/**
	 * @throws NotThere where there is none, or none for them
	 */
	public StepUpView read(UUID id) {
		StepUpDoor.Opened opened = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(opened.file().id()), opened.file().family(), "STEP_UP",
				this.clock.instant()));
		return view(opened.file(), opened.stepUp());
	}

	/** The step-up that this challenge is about. */
	public StepUpView challengedBy(UUID escalation) {
		return read(this.escalations.called(escalation).stepUp());
	}

	/**
	 * All of a case's, the latest first.
	 * @throws NotThere where there is no such case for the asker
	 */
	public List<StepUpView> all(CaseId episode) {
		CaseFile file = this.cases.open(episode, Deed.SEE);
		this.events
			.publishEvent(new RecordViewed(Subject.of(episode), file.family(), "STEP_UPS", this.clock.instant()));
		return this.stepUps.of(episode).stream().map((stepUp) -> view(file, stepUp)).toList();
	}

	/** What a case waits for, what is urgent first, for whoever has opened it. */
	public Optional<Open> openOf(CaseId episode) {
		return this.stepUps.openOf(episode)
			.stream()
			.max(Comparator.comparing(StepUp::urgent).thenComparing(StepUp::requestedAt))
			.map((stepUp) -> new Open(stepUp.id(), stepUp.urgency(), stepUp.state(), stepUp.requestedAt(),
					stepUp.acknowledgedAt()));
	}

	private StepUpView view(CaseFile file, StepUp stepUp) {
		RequestStepUp asked = stepUp.content();
		return new StepUpView(stepUp.id(), file.id().value(), file.reference(), stepUp.urgency(), stepUp.state(),
				stepUp.state().isOpen(), asked.children().stream().map(PersonId::value).toList(), asked.reasons(),
				asked.evidence(), asked.familyInformed(), asked.notInformedReason(), asked.summary(), asked.calledAt(),
				asked.spokeTo(), stepUp.unread(), stepUp.repeats(), stepUp.requestedBy(), stepUp.requestedAt(),
				stepUp.acknowledgedBy(), stepUp.acknowledgedAt(), stepUp.alerts(),
				this.decisions.findByStepUpIdOrderByNumber(stepUp.id()).stream().map(StepUpDecision::view).toList(),
				stepUp.information(), stepUp.receivingTeam(), stepUp.receivingWorker(), stepUp.startedOn(),
				stepUp.jointVisitOn(),
				stepUp.outcomes()
					.stream()
					.map((one) -> new StepUpView.ChildResult(one.personId(), one.status(), one.onDay()))
					.toList(),
				this.escalations.findByStepUpIdOrderByStage(stepUp.id()).stream().map(Escalation::view).toList(),
				this.disclosures.findByStepUpIdOrderByIdAsc(stepUp.id()).stream().map(Disclosure::view).toList(),
				this.shares.findByCaseIdOrderBySharedAtDescIdDesc(file.id().value())
					.stream()
					.map(Share::view)
					.filter((share) -> stepUp.id().equals(share.stepUpId()))
					.toList(),
				stepUp.acceptedAt(), stepUp.endedAt());
	}

}
