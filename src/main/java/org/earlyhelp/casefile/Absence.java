package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * Somebody is away for a time, and another stands in for them: sees their cases and does
 * their work, and no longer when they are back.
 */
@Entity
@Table(name = "absence")
class Absence {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String username;

	private String cover;

	private LocalDate fromOn;

	private LocalDate untilOn;

	private String recordedBy;

	private Instant recordedAt;

	private Instant begunAt;

	private Instant endedAt;

	protected Absence() {
	}

	static Absence of(String username, RecordAbsence said, String by, Instant at) {
		Absence absence = new Absence();
		absence.id = TimeOrderedId.next();
		absence.username = username;
		absence.cover = said.cover();
		absence.fromOn = said.from();
		absence.untilOn = said.until();
		absence.recordedBy = by;
		absence.recordedAt = at;
		return absence;
	}

	void begin(Instant at) {
		this.begunAt = at;
	}

	void end(Instant at) {
		this.endedAt = at;
	}

	/** Whether it lasts now: begun and not ended. */
	boolean lasts() {
		return this.begunAt != null && this.endedAt == null;
	}

	boolean isOver() {
		return this.endedAt != null;
	}

	boolean overlaps(LocalDate from, LocalDate until) {
		return !isOver() && !this.fromOn.isAfter(until) && !from.isAfter(this.untilOn);
	}

	AbsenceView view() {
		return new AbsenceView(this.id, this.username, this.cover, this.fromOn, this.untilOn, this.begunAt,
				this.endedAt);
	}

	UUID id() {
		return this.id;
	}

	String username() {
		return this.username;
	}

	String cover() {
		return this.cover;
	}

	LocalDate from() {
		return this.fromOn;
	}

	LocalDate until() {
		return this.untilOn;
	}

}
