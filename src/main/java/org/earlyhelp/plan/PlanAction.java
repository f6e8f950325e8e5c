package org.earlyhelp.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.TimeOrderedId;

/** Who does what until when, for an outcome of the plan. */
@Entity
@Table(name = "plan_action")
public class PlanAction {

	/** How an action stands. */
	public enum Status {

		/** Agreed, and not begun. */
		NOT_STARTED,
		/** Begun. */
		IN_PROGRESS,
		/** Done. */
		DONE,
		/** Done in part. */
		PARTLY,
		/** No longer to be done. */
		CANCELLED,
		/** Somebody outside the plan goes on with it. */
		HANDED_OVER;

		/** R11.4: whether it would keep a case from closing. */
		public boolean isOpen() {
			return this == NOT_STARTED || this == IN_PROGRESS || this == PARTLY;
		}

	}

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID outcomeId;

	private String text;

	private String owner;

	private LocalDate due;

	@Enumerated(EnumType.STRING)
	private Status status;

	private String note;

	private String evidence;

	private String handedTo;

	private Instant agreedAt;

	private Instant endedAt;

	private boolean awaitsLead;

	private LocalDate toldOn;

	protected PlanAction() {
	}

	public static PlanAction agreed(PlanOutcome outcome, CaseId episode, HoldTafMeeting.ActionAgreed agreed,
			Instant at) {
		PlanAction action = new PlanAction();
		action.id = TimeOrderedId.next();
		action.caseId = episode.value();
		action.outcomeId = outcome.id();
		action.text = agreed.text();
		action.owner = agreed.owner();
		action.due = agreed.due();
		action.status = Status.NOT_STARTED;
		action.agreedAt = at;
		return action;
	}

	/**
	 * Somebody said how it goes.
	 * @param newNote null keeps the earlier one
	 * @param newEvidence null keeps the earlier one
	 */
	public void stands(Status now, String newNote, String newEvidence, Instant at) {
		this.status = now;
		this.note = (newNote != null) ? newNote : this.note;
		this.evidence = (newEvidence != null) ? newEvidence : this.evidence;
		this.endedAt = now.isOpen() ? null : at;
	}

	/** Its owner leaves: it is somebody else's. */
	void ownedBy(String next) {
		this.owner = next;
		this.awaitsLead = false;
	}

	/** Its owner leaves and nobody follows yet: the adviser's, until somebody leads. */
	void heldBy(String adviser) {
		this.owner = adviser;
		this.awaitsLead = true;
	}

	boolean awaitsLead() {
		return this.awaitsLead;
	}

	/** Its day has passed, and whoever must know was told on this one. */
	void toldPastDue(LocalDate on) {
		this.toldOn = on;
	}

	/** Somebody outside the plan goes on with it. */
	public void handedOverTo(String whom) {
		this.handedTo = whom;
	}

	public UUID id() {
		return this.id;
	}

	CaseId episode() {
		return new CaseId(this.caseId);
	}

	public UUID outcomeId() {
		return this.outcomeId;
	}

	public String text() {
		return this.text;
	}

	public String owner() {
		return this.owner;
	}

	public LocalDate due() {
		return this.due;
	}

	public Status status() {
		return this.status;
	}

	public String note() {
		return this.note;
	}

	public String evidence() {
		return this.evidence;
	}

	public String handedTo() {
		return this.handedTo;
	}

}
