package org.earlyhelp.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/**
 * An audit of one case file: two auditors of different agencies grade it, each by
 * themselves; where they differ somebody agrees the grades with them.
 *
 * @see "pathway, T28; people-and-access, 6.1 Auditor"
 */
@Entity
@Table(name = "case_audit")
public class CaseAudit {

	/** How many auditors grade a case. */
	static final int AUDITORS = 2;

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String reference;

	private LocalDate sampleMonth;

	private UUID caseId;

	private String caseReference;

	private String district;

	@Enumerated(EnumType.STRING)
	private CaseAuditState state;

	private Instant openedAt;

	private Instant openUntil;

	@Convert(converter = Gradings.class)
	private List<Grading> gradings;

	@Convert(converter = Grades.class)
	private Map<String, Grade> agreedGrades;

	@Enumerated(EnumType.STRING)
	private Grade agreedOverall;

	private String moderatedBy;

	private String moderatedBecause;

	private Instant endedAt;

	protected CaseAudit() {
	}

	/**
	 * @param until auditors read the case until then at the latest
	 */
	static CaseAudit opened(String reference, YearMonth month, Candidate drawn, Instant at, Instant until) {
		CaseAudit audit = new CaseAudit();
		audit.id = CaseAuditId.next().value();
		audit.reference = reference;
		audit.sampleMonth = month.atDay(1);
		audit.caseId = drawn.episode();
		audit.caseReference = drawn.reference();
		audit.district = drawn.district();
		audit.state = CaseAuditState.OPEN;
		audit.openedAt = at;
		audit.openUntil = until;
		audit.gradings = List.of();
		return audit;
	}

	/**
	 * One auditor gives their grades. With the second they are agreed, or differ.
	 * @throws CaseAuditNotInState where both have, or its time ran out
	 * @throws GradedAlready where this auditor has
	 * @throws SameAgencyTwice where somebody of their agency has
	 */
	void graded(Grading given) {
		requireState(CaseAuditState.OPEN);
		requireOtherThan(given.auditor(), given.agency());
		var all = new ArrayList<>(this.gradings);
		all.add(given);
		this.gradings = List.copyOf(all);
		if (this.gradings.size() == AUDITORS) {
			if (differing().isEmpty() && !differsOverall()) {
				agree(given.grades(), given.overall(), given.givenAt());
			}
			else {
				this.state = CaseAuditState.DIFFERS;
			}
		}
	}

	/** Two auditors of different agencies. */
	void requireOtherThan(String auditor, String agency) {
		if (this.gradings.stream().anyMatch((one) -> one.auditor().equals(auditor))) {
			throw new GradedAlready();
		}
		if (this.gradings.stream().anyMatch((one) -> one.agency().equals(agency))) {
			throw new SameAgencyTwice(agency);
		}
	}

	/**
	 * The grades are agreed where the auditors differ; elsewhere they stay.
	 * @param grades of the areas that differ
	 * @param overall null where they do not differ on it
	 */
	void moderated(Map<String, Grade> grades, Grade overall, String because, String by, Instant at) {
		requireState(CaseAuditState.DIFFERS);
		var all = new LinkedHashMap<>(this.gradings.get(0).grades());
		all.putAll(grades);
		this.moderatedBy = by;
		this.moderatedBecause = because;
		agree(all, (overall != null) ? overall : this.gradings.get(0).overall(), at);
	}

	private void agree(Map<String, Grade> grades, Grade overall, Instant at) {
		this.agreedGrades = Map.copyOf(grades);
		this.agreedOverall = overall;
		this.state = CaseAuditState.AGREED;
		this.endedAt = at;
	}

	/**
	 * Its time ran out.
	 * @throws CaseAuditNotInState where both had given their grades
	 */
	void lapsed(Instant at) {
		requireState(CaseAuditState.OPEN);
		this.state = CaseAuditState.LAPSED;
		this.endedAt = at;
	}

	/** The areas in which both auditors gave a grade, and not the same. */
	Set<String> differing() {
		var differing = new TreeSet<String>();
		if (this.gradings.size() == AUDITORS) {
			this.gradings.get(0).grades().forEach((area, grade) -> {
				if (this.gradings.get(1).grades().get(area) != grade) {
					differing.add(area);
				}
			});
		}
		return differing;
	}

	boolean differsOverall() {
		return this.gradings.size() == AUDITORS && this.gradings.get(0).overall() != this.gradings.get(1).overall();
	}

	void requireState(CaseAuditState required) {
		if (this.state != required) {
			throw new CaseAuditNotInState(this.state);
		}
	}

	/** Whether this person gave grades. */
	boolean isGradedBy(String username) {
		return this.gradings.stream().anyMatch((one) -> one.auditor().equals(username));
	}

	public CaseAuditId id() {
		return new CaseAuditId(this.id);
	}

	public CaseId episode() {
		return new CaseId(this.caseId);
	}

	String reference() {
		return this.reference;
	}

	String caseReference() {
		return this.caseReference;
	}

	public String district() {
		return this.district;
	}

	public CaseAuditState state() {
		return this.state;
	}

	LocalDate sampleMonth() {
		return this.sampleMonth;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	/** Auditors read the case until then at the latest. */
	public Instant openUntil() {
		return this.openUntil;
	}

	Instant endedAt() {
		return this.endedAt;
	}

	List<Grading> gradings() {
		return this.gradings;
	}

	/** Null until they are agreed. */
	Map<String, Grade> agreedGrades() {
		return this.agreedGrades;
	}

	Grade agreedOverall() {
		return this.agreedOverall;
	}

	String moderatedBy() {
		return this.moderatedBy;
	}

	String moderatedBecause() {
		return this.moderatedBecause;
	}

	@Converter
	@Immutable
	static class Gradings extends JsonColumn<List<Grading>> {

		Gradings() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Grades extends JsonColumn<Map<String, Grade>> {

		Grades() {
			super(new TypeReference<>() {
			});
		}

	}

}
