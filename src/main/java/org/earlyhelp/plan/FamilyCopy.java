package org.earlyhelp.plan;

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
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** A copy or letter that a family has. */
@Entity
@Table(name = "family_copy")
class FamilyCopy {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	@Enumerated(EnumType.STRING)
	private CopyKind kind;

	private LocalDate sentOn;

	@Enumerated(EnumType.STRING)
	private SendFamilyCopy.Method method;

	@Convert(converter = Content.class)
	private SendFamilyCopy content;

	private String sentBy;

	private Instant recordedAt;

	protected FamilyCopy() {
	}

	static FamilyCopy sent(CaseId episode, CopyKind kind, SendFamilyCopy content, String by, Instant at) {
		FamilyCopy copy = new FamilyCopy();
		copy.id = TimeOrderedId.next();
		copy.caseId = episode.value();
		copy.kind = kind;
		copy.sentOn = content.sentOn();
		copy.method = content.method();
		copy.content = content;
		copy.sentBy = by;
		copy.recordedAt = at;
		return copy;
	}

	UUID id() {
		return this.id;
	}

	CopyKind kind() {
		return this.kind;
	}

	LocalDate sentOn() {
		return this.sentOn;
	}

	SendFamilyCopy.Method method() {
		return this.method;
	}

	/** A username. */
	String sentBy() {
		return this.sentBy;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	@Converter
	@Immutable
	static class Content extends JsonColumn<SendFamilyCopy> {

		Content() {
			super(new TypeReference<>() {
			});
		}

	}

}
