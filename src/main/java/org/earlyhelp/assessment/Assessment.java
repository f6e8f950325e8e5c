package org.earlyhelp.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/**
 * A whole-family assessment as it was handed in. One that is returned is kept beside the
 * next (R5.5).
 */
@Entity
@Table(name = "assessment")
public class Assessment {

	/** Where an assessment stands. */
	public enum State {

		/** Handed in; waits for authorisation where the locality asks for it. */
		COMPLETED,
		/** Approved, or good as it is where nobody asks. */
		AUTHORISED,
		/** Sent back with comments. */
		RETURNED

	}

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private int number;

	@Enumerated(EnumType.STRING)
	private State state;

	private LocalDate startedOn;

	private Instant completedAt;

	private String completedBy;

	private String agency;

	private String recommendedLevel;

	@Convert(converter = Content.class)
	private CompleteAssessment content;

	private Instant authorisedAt;

	private String authorisedBy;

	private String comment;

	protected Assessment() {
	}

	static Assessment completed(CaseFile file, int number, CompleteAssessment content, User by, boolean authorised,
			Instant at) {
		Assessment assessment = new Assessment();
		assessment.id = TimeOrderedId.next();
		assessment.caseId = file.id().value();
		assessment.number = number;
		assessment.state = authorised ? State.COMPLETED : State.AUTHORISED;
		assessment.startedOn = file.assessmentStartedOn();
		assessment.completedAt = at;
		assessment.completedBy = by.username();
		assessment.agency = by.agency();
		assessment.recommendedLevel = content.recommendedLevel();
		assessment.content = content;
		return assessment;
	}

	void authorise(boolean approved, String why, String by, Instant at) {
		this.state = approved ? State.AUTHORISED : State.RETURNED;
		this.comment = why;
		this.authorisedBy = by;
		this.authorisedAt = at;
	}

	UUID id() {
		return this.id;
	}

	public State state() {
		return this.state;
	}

	public int number() {
		return this.number;
	}

	public LocalDate startedOn() {
		return this.startedOn;
	}

	public Instant completedAt() {
		return this.completedAt;
	}

	public String completedBy() {
		return this.completedBy;
	}

	public CompleteAssessment content() {
		return this.content;
	}

	String agency() {
		return this.agency;
	}

	/** When it was approved or returned; null before. */
	Instant authorisedAt() {
		return this.authorisedAt;
	}

	/** Who approved or returned it, by username; null before. */
	String authorisedBy() {
		return this.authorisedBy;
	}

	/** What was said when it was approved or returned; null before. */
	public String comment() {
		return this.comment;
	}

	@Converter
	@Immutable
	static class Content extends JsonColumn<CompleteAssessment> {

		Content() {
			super(new TypeReference<>() {
			});
		}

	}

}
