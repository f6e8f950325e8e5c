package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.GlassId;

/**
 * Somebody read a case that was not there for them, for a time, in their own name and for
 * a reason; another looks afterwards whether that was right.
 */
@Entity
@Table(name = "broken_glass")
public class BrokenGlass {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String reference;

	private UUID caseId;

	private String district;

	private String username;

	private String agency;

	@Enumerated(EnumType.STRING)
	private GlassReason reasonCode;

	private String reason;

	private Instant brokenAt;

	private Instant untilAt;

	private Instant closedAt;

	@Enumerated(EnumType.STRING)
	private GlassFinding finding;

	private String reviewNote;

	private String reviewedBy;

	private Instant reviewedAt;

	protected BrokenGlass() {
	}

	static BrokenGlass by(User user, CaseFile file, BreakGlass asked, String reference, Instant at, Instant until) {
		BrokenGlass glass = new BrokenGlass();
		glass.id = GlassId.next().value();
		glass.reference = reference;
		glass.caseId = file.id().value();
		glass.district = file.district();
		glass.username = user.username();
		glass.agency = user.agency();
		glass.reasonCode = asked.reasonCode();
		glass.reason = asked.reason();
		glass.brokenAt = at;
		glass.untilAt = until;
		return glass;
	}

	/** From the moment it was broken to the last before its time is over. */
	boolean isOpenAt(Instant moment) {
		return !moment.isBefore(this.brokenAt) && moment.isBefore(this.untilAt);
	}

	/**
	 * Its time is over: said once.
	 * @return false where it was said before
	 */
	boolean close(Instant at) {
		if (this.closedAt != null) {
			return false;
		}
		this.closedAt = at;
		return true;
	}

	/**
	 * Somebody else looked at it.
	 * @throws OwnGlass where it is whoever broke it
	 */
	void review(ReviewBreakGlass said, User by, Instant at) {
		if (by.username().equals(this.username)) {
			throw new OwnGlass();
		}
		this.finding = said.finding();
		this.reviewNote = said.note();
		this.reviewedBy = by.username();
		this.reviewedAt = at;
	}

	public GlassId id() {
		return new GlassId(this.id);
	}

	/** Null until it is kept: so a repository knows that it is new. */
	public Integer version() {
		return this.version;
	}

	/** As people say it, {@code G-2026-000012}; tells nothing about the case. */
	public String reference() {
		return this.reference;
	}

	public CaseId episode() {
		return new CaseId(this.caseId);
	}

	public String district() {
		return this.district;
	}

	public String username() {
		return this.username;
	}

	public String agency() {
		return this.agency;
	}

	public GlassReason reasonCode() {
		return this.reasonCode;
	}

	public String reason() {
		return this.reason;
	}

	public Instant brokenAt() {
		return this.brokenAt;
	}

	/** The first moment at which nothing is read any more. */
	public Instant until() {
		return this.untilAt;
	}

	public GlassFinding finding() {
		return this.finding;
	}

	public String reviewNote() {
		return this.reviewNote;
	}

	public String reviewedBy() {
		return this.reviewedBy;
	}

	public Instant reviewedAt() {
		return this.reviewedAt;
	}

}
