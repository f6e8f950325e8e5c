package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/** That somebody came to a family while its case was open. */
@Entity
@Table(name = "joining")
public class Joining {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID personId;

	private LocalDate joinedOn;

	@Convert(converter = TextsColumn.class)
	private List<String> consentScope;

	private String prHolder;

	private String sharedCareReason;

	private boolean addendumAsked;

	private boolean assessed;

	private String recordedBy;

	private Instant recordedAt;

	protected Joining() {
	}

	static Joining of(CaseFile file, PersonId person, LocalDate on, AddMember told, boolean addendumAsked, String by,
			Instant at) {
		Joining joining = new Joining();
		joining.id = TimeOrderedId.next();
		joining.caseId = file.id().value();
		joining.personId = person.value();
		joining.joinedOn = on;
		joining.consentScope = told.scope();
		joining.prHolder = told.prHolder();
		joining.sharedCareReason = told.sharedCareReason();
		joining.addendumAsked = addendumAsked;
		joining.recordedBy = by;
		joining.recordedAt = at;
		return joining;
	}

	/** Also the id of the addendum, where one is asked. */
	public UUID id() {
		return this.id;
	}

	public CaseId episode() {
		return new CaseId(this.caseId);
	}

	public PersonId person() {
		return new PersonId(this.personId);
	}

	/** Since when they belong to the family, and a child to the episode. */
	public LocalDate joinedOn() {
		return this.joinedOn;
	}

	/** What was agreed for them. */
	public List<String> consentScope() {
		return this.consentScope;
	}

	/** A name, or the id of somebody of the family; null for an adult. */
	public String prHolder() {
		return this.prHolder;
	}

	public boolean addendumAsked() {
		return this.addendumAsked;
	}

	/** The addendum is handed in, or nobody needs it any more. */
	public void assessed() {
		this.assessed = true;
	}

	/** Whether an addendum is asked for and not handed in. */
	public boolean waits() {
		return this.addendumAsked && !this.assessed;
	}

}
