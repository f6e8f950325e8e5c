package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.earlyhelp.shared.TimeOrderedId;
import org.springframework.data.domain.Persistable;

/**
 * What social care decided; a new decision stands beside it and changes nothing (R3.4).
 */
@Entity
@Table(name = "step_up_decision")
public class StepUpDecision implements Persistable<UUID> {

	@Id
	private UUID id;

	private UUID stepUpId;

	private int number;

	@Enumerated(EnumType.STRING)
	private StepUpAnswer decision;

	private String rationale;

	private String receivingTeam;

	private String receivingWorker;

	private String decidedBy;

	private Instant decidedAt;

	private UUID escalationId;

	protected StepUpDecision() {
	}

	/**
	 * @param number from 1, the version of the decision
	 * @param escalation the challenge that brought it; null for none
	 */
	static StepUpDecision made(StepUp stepUp, int number, DecideStepUp said, String by, Instant at, UUID escalation) {
		StepUpDecision made = new StepUpDecision();
		made.id = TimeOrderedId.next();
		made.stepUpId = stepUp.id();
		made.number = number;
		made.decision = said.decision();
		made.rationale = said.rationale();
		made.receivingTeam = said.receivingTeam();
		made.receivingWorker = said.receivingWorker();
		made.decidedBy = by;
		made.decidedAt = at;
		made.escalationId = escalation;
		return made;
	}

	StepUpView.Decided view() {
		return new StepUpView.Decided(this.number, this.decision, this.rationale, this.receivingTeam,
				this.receivingWorker, this.decidedBy, this.decidedAt, this.escalationId);
	}

	StepUpAnswer decision() {
		return this.decision;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
