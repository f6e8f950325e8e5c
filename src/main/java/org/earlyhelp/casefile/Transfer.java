package org.earlyhelp.casefile;

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

/** That a family moves away, and whether somebody there has taken it on. */
@Entity
@Table(name = "transfer_out")
class Transfer {

	/** Where a transfer stands. */
	enum State {

		/** The other authority is asked. */
		ASKED,
		/** The other authority has the family. */
		ACKNOWLEDGED,
		/** Nobody there answered in time; an answer still counts. */
		UNANSWERED,
		/** The family is not where it was said to go. */
		NOT_FOUND

	}

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	@Enumerated(EnumType.STRING)
	private State state;

	private String sentTo;

	private boolean consentToShare;

	private String reason;

	private String newAddress;

	private LocalDate askedOn;

	private String askedBy;

	private Instant askedAt;

	private String answeredBy;

	private LocalDate answeredOn;

	private String note;

	protected Transfer() {
	}

	static Transfer asked(CaseId episode, TransferOut told, LocalDate on, String by, Instant at) {
		Transfer transfer = new Transfer();
		transfer.id = TimeOrderedId.next();
		transfer.caseId = episode.value();
		transfer.state = State.ASKED;
		transfer.sentTo = told.to();
		transfer.consentToShare = told.consentToShare();
		transfer.reason = told.reason();
		transfer.newAddress = told.newAddress();
		transfer.askedOn = on;
		transfer.askedBy = by;
		transfer.askedAt = at;
		return transfer;
	}

	void answered(AcknowledgeTransfer said, LocalDate on) {
		this.state = said.familyIsThere() ? State.ACKNOWLEDGED : State.NOT_FOUND;
		this.answeredBy = said.by();
		this.answeredOn = on;
		this.note = said.note();
	}

	void unanswered() {
		this.state = State.UNANSWERED;
	}

	/** Whether an answer would still count. */
	boolean isOpen() {
		return this.state == State.ASKED || this.state == State.UNANSWERED;
	}

	UUID id() {
		return this.id;
	}

	State state() {
		return this.state;
	}

	String sentTo() {
		return this.sentTo;
	}

	boolean consentToShare() {
		return this.consentToShare;
	}

	LocalDate askedOn() {
		return this.askedOn;
	}

	LocalDate answeredOn() {
		return this.answeredOn;
	}

	String answeredBy() {
		return this.answeredBy;
	}

}
