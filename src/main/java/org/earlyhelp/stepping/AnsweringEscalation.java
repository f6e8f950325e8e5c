package org.earlyhelp.stepping;

import java.time.Clock;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Answers a challenge: the decision stands, or there is a new one (R3.4). */
@Service
class AnsweringEscalation implements TaskWork<AnswerEscalation> {

	private final Escalations escalations;

	private final StepUps stepUps;

	private final CaseFiles cases;

	private final DecidingOnStepUp deciding;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnsweringEscalation(Escalations escalations, StepUps stepUps, CaseFiles cases, DecidingOnStepUp deciding,
			ApplicationEventPublisher events, Clock clock) {
		this.escalations = escalations;
		this.stepUps = stepUps;
		this.cases = cases;
		this.deciding = deciding;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "answer-escalation";
	}

	@Override
	public Class<AnswerEscalation> payload() {
		return AnswerEscalation.class;
	}

	/**
	 * @throws InvalidInput where it changes and nobody says to what
	 * @throws NotPermitted for whoever raised it, and for all but qualified social
	 * workers
	 */
	@Override
	public void complete(WorkItem item, AnswerEscalation said) {
		boolean changes = said.outcome() == Escalation.Outcome.CHANGED;
		new InvalidInput.Findings().unless(!changes || said.newDecision() != null, "newDecision", "required")
			.unless(changes || said.newDecision() == null, "newDecision", "escalation.decision-stands")
			.unless(said.newDecision() == null || said.newDecision().decides(), "newDecision", "escalation.decides")
			.refuse();
		Escalation escalation = this.escalations.called(item.matter());
		SocialCare.demandDecider(item.user(), escalation.raisedBy(), type());
		StepUp stepUp = this.stepUps.called(escalation.stepUp());
		CaseFile file = this.cases.called(item.episode());
		escalation.answered(said, item.user().username(), this.clock.instant());
		file.changed();
		this.events.publishEvent(new EscalationAnswered(file.id(), stepUp.id(), escalation.id(), escalation.stage(),
				said.outcome(), file.family(), this.clock.instant()));
		if (changes) {
			this.deciding.decide(file, stepUp, new DecideStepUp(said.newDecision(), said.rationale(), null, null),
					item.user().username(), escalation.id());
		}
	}

}
