package org.earlyhelp.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * One unmet need of one person, or of the family, from the day it was found.
 */
@Entity
@Table(name = "case_need")
public class Need {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private String code;

	private UUID personId;

	private int baseline;

	private String evidence;

	private LocalDate identifiedOn;

	private Boolean sustained;

	protected Need() {
	}

	/** A need that an assessment or a review found. */
	public static Need found(CaseId episode, CompleteAssessment.NeedFound found, LocalDate on) {
		Need need = new Need();
		need.id = TimeOrderedId.next();
		need.caseId = episode.value();
		need.code = found.code();
		need.personId = (found.personId() != null) ? found.personId().value() : null;
		need.baseline = found.baseline();
		need.evidence = found.evidence();
		need.identifiedOn = on;
		return need;
	}

	/** Whether what was achieved still held six months on; null is not known. */
	public void sustained(Boolean lasts) {
		this.sustained = lasts;
	}

	/** Whether it is this need of this person; a null person is the whole family. */
	public boolean is(String needCode, PersonId person) {
		return this.code.equals(needCode) && Objects.equals(this.personId, (person != null) ? person.value() : null);
	}

	public String code() {
		return this.code;
	}

	/** Whose; null for the whole family's. */
	public PersonId person() {
		return (this.personId != null) ? new PersonId(this.personId) : null;
	}

	public int baseline() {
		return this.baseline;
	}

	public String evidence() {
		return this.evidence;
	}

	public LocalDate identifiedOn() {
		return this.identifiedOn;
	}

	public Boolean sustained() {
		return this.sustained;
	}

}
