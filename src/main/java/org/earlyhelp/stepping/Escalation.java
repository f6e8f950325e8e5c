package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * A professional challenge to what social care says: one stage of up to four, each
 * answered by somebody more senior.
 *
 * @see "pathway, 2.12"
 */
@Entity
@Table(name = "escalation")
public class Escalation {

	/** Practitioners, line managers, service managers, the partnership. */
	static final int LAST_STAGE = 4;

	/** From here on social care's service manager answers. */
	static final int SENIOR_STAGE = 3;

	/** What became of it. */
	public enum Outcome {

		/** The decision stands. */
		UPHELD,
		/** There is a new decision. */
		CHANGED

	}

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID stepUpId;

	private UUID caseId;

	private int stage;

	private String reason;

	private boolean childAtRisk;

	private String raisedBy;

	private Instant raisedAt;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private String rationale;

	@Enumerated(EnumType.STRING)
	private StepUpAnswer newDecision;

	private String answeredBy;

	private Instant answeredAt;

	protected Escalation() {
	}

	static Escalation raised(StepUp stepUp, int stage, EscalateStepUp said, String by, Instant at) {
		Escalation escalation = new Escalation();
		escalation.id = TimeOrderedId.next();
		escalation.stepUpId = stepUp.id();
		escalation.caseId = stepUp.episode().value();
		escalation.stage = stage;
		escalation.reason = said.reason();
		escalation.childAtRisk = said.childAtRisk();
		escalation.raisedBy = by;
		escalation.raisedAt = at;
		return escalation;
	}

	void answered(AnswerEscalation said, String by, Instant at) {
		this.outcome = said.outcome();
		this.rationale = said.rationale();
		this.newDecision = said.newDecision();
		this.answeredBy = by;
		this.answeredAt = at;
	}

	public UUID id() {
		return this.id;
	}

	public UUID stepUp() {
		return this.stepUpId;
	}

	public CaseId episode() {
		return new CaseId(this.caseId);
	}

	/** From 1 to 4. */
	public int stage() {
		return this.stage;
	}

	/** Whether social care's service manager answers it. */
	public boolean senior() {
		return this.stage >= SENIOR_STAGE;
	}

	/** A username. */
	String raisedBy() {
		return this.raisedBy;
	}

	boolean isAnswered() {
		return this.answeredAt != null;
	}

	StepUpView.Escalated view() {
		return new StepUpView.Escalated(this.id, this.stage, this.reason, this.childAtRisk, this.raisedBy,
				this.raisedAt, this.outcome, this.rationale, this.newDecision, this.answeredBy, this.answeredAt);
	}

}
