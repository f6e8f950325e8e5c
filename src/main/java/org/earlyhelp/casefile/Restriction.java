package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * What one person asked about who may see a case, and a second said of it. What keeps
 * people out holds at once: waiting would be the harm. What lets people in waits.
 */
@Entity
@Table(name = "case_restriction")
class Restriction {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private int level;

	@Convert(converter = TextsColumn.class)
	private List<String> named;

	private int levelBefore;

	@Convert(converter = TextsColumn.class)
	private List<String> namedBefore;

	private String reason;

	@Enumerated(EnumType.STRING)
	private RestrictionState state;

	private String askedBy;

	private Instant askedAt;

	private String decidedBy;

	private Instant decidedAt;

	private String decidedWhy;

	protected Restriction() {
	}

	static Restriction asked(CaseFile file, Circle wanted, String reason, String by, Instant at) {
		Restriction asked = new Restriction();
		Circle before = file.circle();
		asked.id = TimeOrderedId.next();
		asked.caseId = file.id().value();
		asked.level = wanted.level();
		asked.named = wanted.names();
		asked.levelBefore = before.level();
		asked.namedBefore = before.names();
		asked.reason = reason;
		asked.state = wanted.letsInMoreThan(before) ? RestrictionState.WAITS : RestrictionState.HOLDS;
		asked.askedBy = by;
		asked.askedAt = at;
		return asked;
	}

	/**
	 * A second person decides.
	 * @throws OwnRestriction where it is the first
	 */
	void decide(boolean approved, String by, String why, Instant at) {
		if (by.equals(this.askedBy)) {
			throw new OwnRestriction();
		}
		this.state = approved ? RestrictionState.APPROVED : RestrictionState.REFUSED;
		this.decidedBy = by;
		this.decidedAt = at;
		this.decidedWhy = why;
	}

	void overtaken() {
		this.state = RestrictionState.OVERTAKEN;
	}

	boolean waits() {
		return this.state == RestrictionState.WAITS;
	}

	boolean isOpen() {
		return this.state == RestrictionState.WAITS || this.state == RestrictionState.HOLDS;
	}

	boolean isBy(String username) {
		return this.askedBy.equals(username);
	}

	UUID id() {
		return this.id;
	}

	String askedBy() {
		return this.askedBy;
	}

	String reason() {
		return this.reason;
	}

	Circle circle() {
		return new Circle(this.level, this.named);
	}

	Circle before() {
		return new Circle(this.levelBefore, this.namedBefore);
	}

	RestrictionView.Asked view() {
		return new RestrictionView.Asked(this.id, this.level, this.named, this.reason, this.state, this.askedBy,
				this.askedAt, this.decidedBy, this.decidedAt, this.decidedWhy);
	}

}
