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
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * Something that should be different for a child or the family, scaled at each review.
 */
@Entity
@Table(name = "plan_outcome")
public class PlanOutcome {

	/** How it goes. */
	public enum Progress {

		/** Agreed, and not reviewed yet. */
		AGREED,
		/** Better than at the last review. */
		IMPROVED,
		/** No change. */
		SAME,
		/** Worse than at the last review. */
		WORSE,
		/** Reached. */
		ACHIEVED

	}

	/** What became of it at closure. */
	public enum Result {

		/** Reached. */
		MET,
		/** Reached in part. */
		PARTLY,
		/** Not reached. */
		NOT_MET,
		/** No longer wanted. */
		NO_LONGER_RELEVANT

	}

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private String needCode;

	private UUID personId;

	private String headline;

	private String target;

	private LocalDate dueOn;

	private Integer scale;

	@Enumerated(EnumType.STRING)
	private Progress progress;

	@Enumerated(EnumType.STRING)
	private Result result;

	private Instant agreedAt;

	protected PlanOutcome() {
	}

	/**
	 * @param baseline where the need stood; null where it is not scaled
	 */
	public static PlanOutcome agreed(CaseId episode, HoldTafMeeting.OutcomeAgreed agreed, Integer baseline,
			Instant at) {
		PlanOutcome outcome = new PlanOutcome();
		outcome.id = TimeOrderedId.next();
		outcome.caseId = episode.value();
		outcome.needCode = agreed.needCode();
		outcome.personId = (agreed.personId() != null) ? agreed.personId().value() : null;
		outcome.headline = agreed.headline();
		outcome.target = agreed.target();
		outcome.dueOn = agreed.by();
		outcome.scale = baseline;
		outcome.progress = Progress.AGREED;
		outcome.agreedAt = at;
		return outcome;
	}

	/** A review said how it goes. */
	public void reviewed(int newScale, Progress newProgress) {
		this.scale = newScale;
		this.progress = newProgress;
	}

	/** What became of it, at closure. */
	public void ended(Result became) {
		this.result = became;
	}

	public UUID id() {
		return this.id;
	}

	public String needCode() {
		return this.needCode;
	}

	/** For whom; null for the whole family. */
	public PersonId person() {
		return (this.personId != null) ? new PersonId(this.personId) : null;
	}

	public String headline() {
		return this.headline;
	}

	public String target() {
		return this.target;
	}

	public LocalDate dueOn() {
		return this.dueOn;
	}

	/** From 1, the worst, to 10; null where it was never scaled. */
	public Integer scale() {
		return this.scale;
	}

	public Progress progress() {
		return this.progress;
	}

	/** Null until closure. */
	public Result result() {
		return this.result;
	}

}
