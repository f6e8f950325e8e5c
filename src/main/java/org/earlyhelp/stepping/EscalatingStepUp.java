package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.casefile.CaseFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Challenges what social care says, or that it says nothing. A further challenge opens
 * the next stage, whether or not the one before was answered (2.12).
 */
@Service
@Transactional
public class EscalatingStepUp {

	private final StepUpDoor door;

	private final Escalations escalations;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EscalatingStepUp(StepUpDoor door, Escalations escalations, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.escalations = escalations;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotPermitted for those who may not raise things in the case
	 * @throws StepUpNotInState where the step-up is over, or social care has started: its
	 * decision can no longer change, what is new is a step-up of its own
	 * @throws LastStageReached after the fourth
	 */
	public UUID escalate(UUID id, EscalateStepUp said) {
		StepUpDoor.Opened opened = this.door.openToChallenge(id);
		StepUp stepUp = opened.stepUp();
		CaseFile file = opened.file();
		stepUp.requireState(StepUpState.WAITING, StepUpState.ASKED_BACK, StepUpState.RETURNED, StepUpState.ACCEPTED);
		List<Escalation> before = this.escalations.findByStepUpIdOrderByStage(id);
		if (before.size() == Escalation.LAST_STAGE) {
			throw new LastStageReached();
		}
		Escalation overtaken = before.stream()
			.filter((one) -> one.stage() == before.size() && !one.isAnswered())
			.findFirst()
			.orElse(null);
		Escalation raised = this.escalations
			.save(Escalation.raised(stepUp, before.size() + 1, said, this.user.get().username(), this.clock.instant()));
		file.changed();
		this.events.publishEvent(new StepUpEscalated(file.id(), id, raised.id(), raised.stage(), said.childAtRisk(),
				(overtaken != null) ? overtaken.id() : null, file.family(), this.clock.instant()));
		return raised.id();
	}

}
