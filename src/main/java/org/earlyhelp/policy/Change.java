package org.earlyhelp.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.timeliness.ChangedTimescale;

/**
 * A change of the profile that somebody proposed, with what it would do; a second person
 * decides on it, once.
 *
 * @see "people-and-access, 6.1: requester is not approver"
 */
@Entity
@Table(name = "policy_change")
class Change {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String locality;

	@Enumerated(EnumType.STRING)
	private ChangeKind kind;

	@Enumerated(EnumType.STRING)
	private ChangeState state;

	@Enumerated(EnumType.STRING)
	private Timer timer;

	private String due;

	private String dueLimit;

	private String urgentDue;

	private String urgentLimit;

	private String threshold;

	private String replaced;

	private LocalDate fromOn;

	private boolean movesOpen;

	private String reason;

	@Convert(converter = FiguresColumn.class)
	private Figures figures;

	private int basedOn;

	private String proposedBy;

	private Instant proposedAt;

	private String decidedBy;

	private Instant decidedAt;

	@Column(name = "decision_comment")
	private String comment;

	private Integer number;

	private UUID movedAfter;

	private int moved;

	private int leftOut;

	private Instant movedAt;

	protected Change() {
	}

	private static Change proposed(String locality, String by, Instant now, String reason, LocalDate from) {
		Change change = new Change();
		change.id = TimeOrderedId.next();
		change.locality = locality;
		change.state = ChangeState.PROPOSED;
		change.proposedBy = by;
		change.proposedAt = now;
		change.reason = reason;
		change.fromOn = from;
		return change;
	}

	/**
	 * Another length of a clock.
	 * @param basedOn the number of the version that last said something of it
	 */
	static Change of(ChangedTimescale timescale, ProposeTimescale asked, String locality, Figures figures, int basedOn,
			String by, Instant now) {
		Change change = proposed(locality, by, now, asked.reason(), asked.from());
		change.kind = ChangeKind.TIMESCALE;
		change.timer = timescale.timer();
		change.due = timescale.after().due().toString();
		change.dueLimit = Lengths.text(timescale.after().limit());
		if (timescale.urgentAfter() != null) {
			change.urgentDue = timescale.urgentAfter().due().toString();
			change.urgentLimit = Lengths.text(timescale.urgentAfter().limit());
		}
		change.replaced = Lengths.of(timescale.before(), timescale.urgentBefore());
		change.movesOpen = asked.movesOpen();
		change.figures = figures;
		change.basedOn = basedOn;
		return change;
	}

	/** Another threshold. */
	static Change of(ProposeThreshold asked, String replaced, String locality, Figures figures, int basedOn, String by,
			Instant now) {
		Change change = proposed(locality, by, now, asked.reason(), asked.from());
		change.kind = ChangeKind.THRESHOLD;
		change.threshold = asked.table();
		change.replaced = replaced;
		change.figures = figures;
		change.basedOn = basedOn;
		return change;
	}

	/**
	 * A second person lets it hold.
	 * @param latest the number of the version that last said something of the same
	 * @throws NotPermitted where it is their own
	 * @throws ChangeIsDecided where somebody decided before
	 * @throws ChangeComesTooLate where its day has begun
	 * @throws ProfileChangedSince where the same was changed since it was proposed
	 */
	void approve(String by, String why, int latest, int next, LocalDate today, Instant now) {
		demandSecond(by);
		if (!this.fromOn.isAfter(today)) {
			throw new ChangeComesTooLate(this.fromOn);
		}
		if (latest != this.basedOn) {
			throw new ProfileChangedSince();
		}
		decided(ChangeState.APPROVED, by, why, now);
		this.number = next;
	}

	/**
	 * A second person does not.
	 * @throws NotPermitted where it is their own
	 * @throws ChangeIsDecided where somebody decided before
	 */
	void refuse(String by, String why, Instant now) {
		demandSecond(by);
		decided(ChangeState.REFUSED, by, why, now);
	}

	/**
	 * Whoever proposed it takes it back.
	 * @throws NotPermitted where it is another's
	 * @throws ChangeIsDecided where a second person decided before
	 */
	void withdraw(String by, String why, Instant now) {
		if (!this.proposedBy.equals(by)) {
			throw new NotPermitted("withdraw what somebody else proposed");
		}
		demandWaiting();
		decided(ChangeState.WITHDRAWN, null, why, now);
	}

	private void demandSecond(String by) {
		if (this.proposedBy.equals(by)) {
			throw new NotPermitted("decide on what they proposed themselves");
		}
		demandWaiting();
	}

	private void demandWaiting() {
		if (this.state != ChangeState.PROPOSED) {
			throw new ChangeIsDecided(this.state, (this.decidedBy != null) ? this.decidedBy : this.proposedBy);
		}
	}

	private void decided(ChangeState how, String by, String why, Instant now) {
		this.state = how;
		this.decidedBy = by;
		this.decidedAt = now;
		this.comment = why;
	}

	/**
	 * The clocks of so many more cases and contacts were counted anew.
	 * @param last the last of them; null where none was left
	 */
	void moved(int more, UUID last, Instant now) {
		this.moved += more;
		this.movedAfter = (last != null) ? last : this.movedAfter;
		if (last == null) {
			this.movedAt = now;
		}
	}

	/** The clocks of one could not be counted anew; the others go on. */
	void leftOut(UUID subject) {
		this.leftOut++;
		this.movedAfter = subject;
	}

	ChangeView view() {
		return new ChangeView(this.id, this.kind, this.state, this.timer, this.due, this.dueLimit, this.urgentDue,
				this.urgentLimit, this.threshold, this.replaced, this.fromOn, this.movesOpen, this.reason, this.figures,
				this.proposedBy, this.proposedAt, this.decidedBy, this.decidedAt, this.comment, this.number, this.moved,
				this.leftOut, this.movedAt);
	}

	UUID id() {
		return this.id;
	}

	Timer timer() {
		return this.timer;
	}

	LocalDate from() {
		return this.fromOn;
	}

	UUID movedAfter() {
		return this.movedAfter;
	}

	/** Null until it is approved. */
	Integer number() {
		return this.number;
	}

}
