package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.earlyhelp.shared.TimeOrderedId;

/** A time in which a case rested; kept when it is over. */
@Entity
@Table(name = "case_suspension")
class Suspension {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private String reason;

	private LocalDate fromOn;

	private LocalDate untilOn;

	private String suspendedBy;

	private Instant suspendedAt;

	private String resumedBy;

	private Instant resumedAt;

	private String resumedWhy;

	protected Suspension() {
	}

	static Suspension of(CaseFile file, SuspendCase asked, LocalDate from, String by, Instant at) {
		Suspension suspension = new Suspension();
		suspension.id = TimeOrderedId.next();
		suspension.caseId = file.id().value();
		suspension.reason = asked.reason();
		suspension.fromOn = from;
		suspension.untilOn = asked.until();
		suspension.suspendedBy = by;
		suspension.suspendedAt = at;
		return suspension;
	}

	void ended(String by, String why, Instant at) {
		this.resumedBy = by;
		this.resumedWhy = why;
		this.resumedAt = at;
	}

	UUID id() {
		return this.id;
	}

	SuspensionView view() {
		return new SuspensionView(this.id, this.reason, this.fromOn, this.untilOn, this.suspendedBy, this.suspendedAt,
				this.resumedBy, this.resumedAt, this.resumedWhy);
	}

}
