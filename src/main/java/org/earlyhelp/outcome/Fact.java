package org.earlyhelp.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * What a partner told of a person for a time, who said it and who brought it. It is never
 * changed: where the same source tells otherwise later, that stands instead, and this is
 * kept.
 */
@Entity
@Table(name = "fact")
class Fact {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID personId;

	@Enumerated(EnumType.STRING)
	private FactKind kind;

	@Column(name = "from_day")
	private LocalDate from;

	@Column(name = "to_day")
	private LocalDate to;

	@Column(name = "told")
	private String value;

	private String source;

	private UUID importId;

	private String broughtBy;

	private Instant broughtAt;

	private UUID replacedBy;

	protected Fact() {
	}

	static Fact brought(PersonId person, FiledFact filed, UUID importId, String by, Instant at) {
		Fact fact = new Fact();
		fact.id = TimeOrderedId.next();
		fact.personId = person.value();
		fact.kind = filed.kind();
		fact.from = filed.from();
		fact.to = filed.to();
		fact.value = filed.value();
		fact.source = filed.source();
		fact.importId = importId;
		fact.broughtBy = by;
		fact.broughtAt = at;
		return fact;
	}

	/** Its source tells otherwise now. */
	void replacedBy(Fact other) {
		this.replacedBy = other.id;
	}

	UUID id() {
		return this.id;
	}

	PersonId person() {
		return new PersonId(this.personId);
	}

	FactKind kind() {
		return this.kind;
	}

	LocalDate from() {
		return this.from;
	}

	/** Null while it goes on. */
	LocalDate to() {
		return this.to;
	}

	String value() {
		return this.value;
	}

	/** Its value, of a kind that is a number. */
	BigDecimal number() {
		return new BigDecimal(this.value);
	}

	String source() {
		return this.source;
	}

	String broughtBy() {
		return this.broughtBy;
	}

	Instant broughtAt() {
		return this.broughtAt;
	}

}
