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
import org.earlyhelp.shared.TimeOrderedId;

/** Somebody leading, or asked to; kept when another follows. */
@Entity
@Table(name = "lead_assignment")
class LeadAssignment {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private String username;

	private String agency;

	@Enumerated(EnumType.STRING)
	private LeadStatus status;

	private boolean familyChoiceConsidered;

	private String note;

	private Instant startedAt;

	private Instant endedAt;

	protected LeadAssignment() {
	}

	static LeadAssignment of(CaseId episode, User practitioner, AgreeLeadPractitioner agreed, Instant at) {
		LeadAssignment assignment = new LeadAssignment();
		assignment.id = TimeOrderedId.next();
		assignment.caseId = episode.value();
		assignment.username = practitioner.username();
		assignment.agency = practitioner.agency();
		assignment.status = agreed.status();
		assignment.familyChoiceConsidered = agreed.familyChoiceConsidered();
		assignment.note = agreed.note();
		assignment.startedAt = at;
		assignment.endedAt = (agreed.status() == LeadStatus.DECLINED) ? at : null;
		return assignment;
	}

	void end(Instant at) {
		this.endedAt = at;
	}

}
