package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.PlanCheckId;

/**
 * Somebody asked for a plan that there is: who, why, and what they were answered. Where
 * there is none, nothing is kept but the ledger's word of it.
 */
@Entity
@Table(name = "plan_check")
public class PlanCheck {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID familyId;

	private UUID personId;

	private String askedBy;

	private String askedByName;

	private String agency;

	private String purpose;

	private Instant askedAt;

	@Enumerated(EnumType.STRING)
	private PlanCheckAnswer.Answer told;

	private Instant callBy;

	private String response;

	private String answeredBy;

	private Instant answeredAt;

	protected PlanCheck() {
	}

	static PlanCheck of(PlanCheckId id, CaseFile file, PersonId child, User asker, String purpose, Instant now,
			PlanCheckAnswer.Answer told, Instant callBy) {
		PlanCheck check = new PlanCheck();
		check.id = id.value();
		check.caseId = file.id().value();
		check.familyId = file.family().value();
		check.personId = child.value();
		check.askedBy = asker.username();
		check.askedByName = asker.name();
		check.agency = asker.agency();
		check.purpose = purpose;
		check.askedAt = now;
		check.told = told;
		check.callBy = callBy;
		return check;
	}

	void answered(String text, String by, Instant at) {
		this.response = text;
		this.answeredBy = by;
		this.answeredAt = at;
	}

	public PlanCheckId id() {
		return new PlanCheckId(this.id);
	}

	public CaseId episode() {
		return new CaseId(this.caseId);
	}

	public FamilyId family() {
		return new FamilyId(this.familyId);
	}

	PersonId person() {
		return new PersonId(this.personId);
	}

	PlanCheckView view() {
		return new PlanCheckView(this.id, this.caseId, this.personId, this.askedBy, this.askedByName, this.agency,
				this.purpose, this.askedAt, this.told, this.callBy, this.response, this.answeredBy, this.answeredAt);
	}

}
