package org.earlyhelp.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.TimeOrderedId;

/** Something that an audit asked for, followed until it is done. */
@Entity
@Table(name = "audit_action")
public class AuditAction {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID auditId;

	private String askedBy;

	private String text;

	private String owner;

	private LocalDate dueOn;

	private Instant askedAt;

	private Instant doneAt;

	private String doneBy;

	private String note;

	protected AuditAction() {
	}

	static AuditAction asked(CaseAuditId audit, String by, AskedAction asked, Instant at) {
		AuditAction action = new AuditAction();
		action.id = TimeOrderedId.next();
		action.auditId = audit.value();
		action.askedBy = by;
		action.text = asked.text();
		action.owner = asked.owner();
		action.dueOn = asked.due();
		action.askedAt = at;
		return action;
	}

	void done(String what, String by, Instant at) {
		this.note = what;
		this.doneBy = by;
		this.doneAt = at;
	}

	public UUID id() {
		return this.id;
	}

	CaseAuditId audit() {
		return new CaseAuditId(this.auditId);
	}

	/** Username of who will do it. */
	public String owner() {
		return this.owner;
	}

	LocalDate dueOn() {
		return this.dueOn;
	}

	boolean isOpen() {
		return this.doneAt == null;
	}

	AuditActionView view() {
		return new AuditActionView(this.id, this.auditId, this.text, this.askedBy, this.askedAt, this.owner, this.dueOn,
				this.doneAt, this.doneBy, this.note);
	}

}
