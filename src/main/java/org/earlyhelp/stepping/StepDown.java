package org.earlyhelp.stepping;

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

/**
 * A family that comes from social care: what social care said of it, and how far the
 * handover is.
 */
@Entity
@Table(name = "step_down")
class StepDown {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private String socialCareRef;

	@Enumerated(EnumType.STRING)
	private SendStepDown.SteppedDownFrom steppedDownFrom;

	private LocalDate agreedOn;

	private LocalDate assessmentOn;

	private String planSummary;

	@Enumerated(EnumType.STRING)
	private SendStepDown.ConsentTold consentTold;

	private String proposedLead;

	private LocalDate finalMeetingOn;

	private String sentBy;

	private Instant receivedAt;

	private LocalDate handoverOn;

	private LocalDate handoverHeldOn;

	private LocalDate socialCareClosedOn;

	private String socialCareClosedBy;

	private String overrideReason;

	protected StepDown() {
	}

	static StepDown received(CaseId episode, SendStepDown sent, String by, Instant at) {
		StepDown stepDown = new StepDown();
		stepDown.id = TimeOrderedId.next();
		stepDown.caseId = episode.value();
		stepDown.socialCareRef = sent.socialCareRef();
		stepDown.steppedDownFrom = sent.from();
		stepDown.agreedOn = sent.agreedOn();
		stepDown.assessmentOn = sent.assessmentOn();
		stepDown.planSummary = sent.planSummary();
		stepDown.consentTold = sent.consent();
		stepDown.proposedLead = sent.proposedLead();
		stepDown.finalMeetingOn = sent.finalMeetingOn();
		stepDown.sentBy = by;
		stepDown.receivedAt = at;
		return stepDown;
	}

	/** The day on which the two services meet was agreed with the lead. */
	void handsOverOn(LocalDate day) {
		this.handoverOn = (day != null) ? day : this.handoverOn;
	}

	void handedOver(LocalDate heldOn) {
		this.handoverHeldOn = heldOn;
	}

	void socialCareCloses(LocalDate on, String by, String despite) {
		this.socialCareClosedOn = on;
		this.socialCareClosedBy = by;
		this.overrideReason = despite;
	}

	UUID id() {
		return this.id;
	}

	CaseId episode() {
		return new CaseId(this.caseId);
	}

	String socialCareRef() {
		return this.socialCareRef;
	}

	SendStepDown.SteppedDownFrom from() {
		return this.steppedDownFrom;
	}

	LocalDate agreedOn() {
		return this.agreedOn;
	}

	LocalDate assessmentOn() {
		return this.assessmentOn;
	}

	String planSummary() {
		return this.planSummary;
	}

	String proposedLead() {
		return this.proposedLead;
	}

	LocalDate finalMeetingOn() {
		return this.finalMeetingOn;
	}

	Instant receivedAt() {
		return this.receivedAt;
	}

	/** When the two services meet; null where no day is agreed. */
	LocalDate handoverOn() {
		return this.handoverOn;
	}

	/** When they met; null before. */
	LocalDate handoverHeldOn() {
		return this.handoverHeldOn;
	}

	/** Null while social care goes on. */
	LocalDate socialCareClosedOn() {
		return this.socialCareClosedOn;
	}

	String socialCareClosedBy() {
		return this.socialCareClosedBy;
	}

	/** Why social care closed before all was there; null where it was. */
	String overrideReason() {
		return this.overrideReason;
	}

}
