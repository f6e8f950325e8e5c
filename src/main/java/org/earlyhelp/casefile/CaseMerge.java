package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.family.MergingFamilies;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** That two cases were of one family; kept when they are parted again. */
@Entity
@Table(name = "case_merge")
class CaseMerge {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID intoCaseId;

	@Enumerated(EnumType.STRING)
	private CaseState stateBefore;

	@Convert(converter = People.class)
	private MergingFamilies.Merged people;

	private String reason;

	private String mergedBy;

	private Instant mergedAt;

	private String partedBy;

	private Instant partedAt;

	private String partedReason;

	protected CaseMerge() {
	}

	static CaseMerge of(CaseId from, CaseId into, CaseState before, MergingFamilies.Merged people, String reason,
			String by, Instant at) {
		CaseMerge merge = new CaseMerge();
		merge.id = TimeOrderedId.next();
		merge.caseId = from.value();
		merge.intoCaseId = into.value();
		merge.stateBefore = before;
		merge.people = people;
		merge.reason = reason;
		merge.mergedBy = by;
		merge.mergedAt = at;
		return merge;
	}

	void parted(String why, String by, Instant at) {
		this.partedReason = why;
		this.partedBy = by;
		this.partedAt = at;
	}

	boolean stands() {
		return this.partedAt == null;
	}

	UUID id() {
		return this.id;
	}

	CaseId from() {
		return new CaseId(this.caseId);
	}

	CaseId into() {
		return new CaseId(this.intoCaseId);
	}

	CaseState stateBefore() {
		return this.stateBefore;
	}

	MergingFamilies.Merged people() {
		return this.people;
	}

	Instant mergedAt() {
		return this.mergedAt;
	}

	@Converter
	@Immutable
	static class People extends JsonColumn<MergingFamilies.Merged> {

		People() {
			super(new TypeReference<>() {
			});
		}

	}

}
