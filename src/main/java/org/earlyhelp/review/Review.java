package org.earlyhelp.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** A review that was held, whether or not it counted. */
@Entity
@Table(name = "review")
public class Review {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private int number;

	private LocalDate heldOn;

	private boolean counts;

	private boolean drifted;

	@Enumerated(EnumType.STRING)
	private ReviewPlan.StillRightLevel stillRightLevel;

	@Convert(converter = Content.class)
	private ReviewPlan content;

	@Convert(converter = Findings.class)
	private List<Drift.Finding> driftFindings;

	private LocalDate nextReviewOn;

	private Instant recordedAt;

	private String recordedBy;

	protected Review() {
	}

	static Review held(CaseId episode, int number, ReviewPlan content, List<Drift.Finding> findings, String by,
			Instant at) {
		Review review = new Review();
		review.id = TimeOrderedId.next();
		review.caseId = episode.value();
		review.number = number;
		review.heldOn = content.heldOn();
		review.counts = content.familyContributed();
		review.drifted = !findings.isEmpty();
		review.stillRightLevel = content.stillRightLevel();
		review.content = content;
		review.driftFindings = List.copyOf(findings);
		review.nextReviewOn = content.nextReviewOn();
		review.recordedAt = at;
		review.recordedBy = by;
		return review;
	}

	UUID id() {
		return this.id;
	}

	public int number() {
		return this.number;
	}

	public LocalDate heldOn() {
		return this.heldOn;
	}

	/** R8.1: whether the family contributed. */
	public boolean counts() {
		return this.counts;
	}

	public boolean drifted() {
		return this.drifted;
	}

	public ReviewPlan content() {
		return this.content;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	/** A username. */
	String recordedBy() {
		return this.recordedBy;
	}

	List<Drift.Finding> driftFindings() {
		return this.driftFindings;
	}

	@Converter
	@Immutable
	static class Content extends JsonColumn<ReviewPlan> {

		Content() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Findings extends JsonColumn<List<Drift.Finding>> {

		Findings() {
			super(new TypeReference<>() {
			});
		}

	}

}
