package org.earlyhelp.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.Joining;
import org.earlyhelp.shared.PersonId;

/** The assessment of a child who came after the others were assessed. */
@Entity
@Table(name = "addendum")
public class Addendum {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID personId;

	private LocalDate startedOn;

	private Instant completedAt;

	private String completedBy;

	private String agency;

	@Convert(converter = Assessment.Content.class)
	private CompleteAssessment content;

	protected Addendum() {
	}

	static Addendum completed(Joining joining, CompleteAssessment content, User by, Instant at) {
		Addendum addendum = new Addendum();
		addendum.id = joining.id();
		addendum.caseId = joining.episode().value();
		addendum.personId = joining.person().value();
		addendum.startedOn = joining.joinedOn();
		addendum.completedAt = at;
		addendum.completedBy = by.username();
		addendum.agency = by.agency();
		addendum.content = content;
		return addendum;
	}

	public UUID id() {
		return this.id;
	}

	/** Whom it is about. */
	public PersonId person() {
		return new PersonId(this.personId);
	}

	/** The day on which they joined. */
	public LocalDate startedOn() {
		return this.startedOn;
	}

	public Instant completedAt() {
		return this.completedAt;
	}

	public String completedBy() {
		return this.completedBy;
	}

	String agency() {
		return this.agency;
	}

	public CompleteAssessment content() {
		return this.content;
	}

}
