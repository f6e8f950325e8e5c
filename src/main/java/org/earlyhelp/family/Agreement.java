package org.earlyhelp.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * What one person said to taking part, on one occasion. What they say later is another
 * agreement; a withdrawal ends sharing and erases nothing (R4.4).
 */
@Entity
@Table(name = "agreement")
class Agreement {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID familyId;

	private UUID personId;

	@Enumerated(EnumType.STRING)
	private AgreementDecision decision;

	@Convert(converter = TextsColumn.class)
	private List<String> scope;

	@Convert(converter = TextsColumn.class)
	private List<String> shareWith;

	@Convert(converter = TextsColumn.class)
	private List<String> excluded;

	private String method;

	private String givenBy;

	private String privacyNotice;

	private LocalDate decidedOn;

	private Instant recordedAt;

	private String recordedBy;

	private LocalDate withdrawnOn;

	private String withdrawalReason;

	protected Agreement() {
	}

	static Agreement of(RecordAgreement said, UUID family, String by, Instant at) {
		Agreement agreement = new Agreement();
		agreement.id = TimeOrderedId.next();
		agreement.familyId = family;
		agreement.personId = (said.person() != null) ? said.person().value() : null;
		agreement.decision = said.decision();
		agreement.scope = said.scope();
		agreement.shareWith = said.shareWith();
		agreement.excluded = said.excluded();
		agreement.method = said.method();
		agreement.givenBy = said.givenBy();
		agreement.privacyNotice = said.privacyNotice();
		agreement.decidedOn = said.decidedOn();
		agreement.recordedAt = at;
		agreement.recordedBy = by;
		return agreement;
	}

	/** R4.4: from this day nothing new is shared. */
	void withdraw(LocalDate on, String reason) {
		this.withdrawnOn = on;
		this.withdrawalReason = reason;
	}

	boolean standing() {
		return this.decision == AgreementDecision.GIVEN && this.withdrawnOn == null;
	}

	/** Null where it was said for the family. */
	PersonId person() {
		return (this.personId != null) ? new PersonId(this.personId) : null;
	}

	FamilyAgreement.Said said() {
		return new FamilyAgreement.Said(person(), this.decision, this.scope, this.shareWith, this.excluded, this.method,
				this.givenBy, this.privacyNotice, this.decidedOn, this.withdrawnOn);
	}

}
