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
import org.earlyhelp.shared.TimeOrderedId;

/** That somebody no longer agrees, or agrees to less, and what was thought of it. */
@Entity
@Table(name = "consent_withdrawal")
public class Withdrawal {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID personId;

	private String saidBy;

	private String reason;

	private String riskConsideration;

	@Convert(converter = TextsColumn.class)
	private List<String> scope;

	@Convert(converter = TextsColumn.class)
	private List<String> excluded;

	private boolean narrowed;

	private LocalDate withdrawnOn;

	private String recordedBy;

	private Instant recordedAt;

	protected Withdrawal() {
	}

	static Withdrawal of(CaseFile file, WithdrawConsent said, LocalDate on, String by, Instant at) {
		Withdrawal withdrawal = new Withdrawal();
		withdrawal.id = TimeOrderedId.next();
		withdrawal.caseId = file.id().value();
		withdrawal.personId = (said.personId() != null) ? said.personId().value() : null;
		withdrawal.saidBy = said.by();
		withdrawal.reason = said.reason();
		withdrawal.riskConsideration = said.riskConsideration();
		withdrawal.scope = (said.scope() != null) ? said.scope() : List.of();
		withdrawal.excluded = said.agenciesExcluded();
		withdrawal.narrowed = said.narrows();
		withdrawal.withdrawnOn = on;
		withdrawal.recordedBy = by;
		withdrawal.recordedAt = at;
		return withdrawal;
	}

	UUID id() {
		return this.id;
	}

	public String reason() {
		return this.reason;
	}

	/** What it means for the children; null where somebody agreed to less. */
	public String riskConsideration() {
		return this.riskConsideration;
	}

	/** A username. */
	public String recordedBy() {
		return this.recordedBy;
	}

	public Instant recordedAt() {
		return this.recordedAt;
	}

}
