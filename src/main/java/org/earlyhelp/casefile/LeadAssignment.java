package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
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

	@Enumerated(EnumType.STRING)
	private LeadEndReason endReason;

	private String handoverNote;

	private LocalDate lastDay;

	private LocalDate familyInformedOn;

	private String accountable;

	private LocalDate toldOn;

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

	/** Who follows somebody that leaves, having accepted. */
	static LeadAssignment following(CaseId episode, User practitioner, Instant at) {
		LeadAssignment assignment = began(episode, LeadStatus.ACCEPTED, at);
		assignment.username = practitioner.username();
		assignment.agency = practitioner.agency();
		assignment.familyChoiceConsidered = true;
		return assignment;
	}

	/** Somebody who leads though nobody wrote down since when. */
	static LeadAssignment known(CaseFile file, Instant at) {
		LeadAssignment assignment = began(file.id(), file.leadStatus(), at);
		assignment.username = file.lead();
		assignment.agency = file.agency();
		return assignment;
	}

	/** Nobody leads (R6.3). */
	static LeadAssignment vacancy(CaseFile file, Instant from) {
		LeadAssignment assignment = began(file.id(), LeadStatus.VACANT, from);
		assignment.accountable = file.accountable();
		return assignment;
	}

	private static LeadAssignment began(CaseId episode, LeadStatus status, Instant at) {
		LeadAssignment assignment = new LeadAssignment();
		assignment.id = TimeOrderedId.next();
		assignment.caseId = episode.value();
		assignment.status = status;
		assignment.startedAt = at;
		return assignment;
	}

	/** Another follows: a vacancy that never began ends as it began. */
	void end(Instant at) {
		this.endedAt = at.isBefore(this.startedAt) ? this.startedAt : at;
	}

	/** R6.4: ends with its reason and a note for whoever follows. */
	void leave(LeaveLead leaving, Instant at) {
		end(at);
		this.endReason = leaving.endReason();
		this.handoverNote = leaving.handoverNote();
		this.lastDay = leaving.lastDay();
		this.familyInformedOn = leaving.familyInformedOn();
	}

	/** Nobody leads still, and it was told on this morning (R6.3). */
	void told(LocalDate on) {
		this.toldOn = on;
	}

	LeadView view() {
		return new LeadView(this.id, this.username, this.agency, this.status, this.accountable, this.startedAt,
				this.endedAt, this.endReason, this.lastDay, this.handoverNote, this.familyInformedOn, this.note);
	}

	UUID id() {
		return this.id;
	}

	CaseId episode() {
		return new CaseId(this.caseId);
	}

	/** Null for a vacancy. */
	String username() {
		return this.username;
	}

	/** Null where they said none. */
	LocalDate lastDay() {
		return this.lastDay;
	}

	Instant endedAt() {
		return this.endedAt;
	}

}
