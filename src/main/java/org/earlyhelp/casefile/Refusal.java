package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** A refusal that was thought through, and what became of offering again. */
@Entity
@Table(name = "refusal")
class Refusal {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private Instant consideredAt;

	private String consideredBy;

	@Convert(converter = Content.class)
	private ConsiderRefusal content;

	private LocalDate reofferOn;

	private Instant reofferedAt;

	private Boolean reoffered;

	private String reofferResult;

	protected Refusal() {
	}

	static Refusal considered(CaseId episode, ConsiderRefusal content, String by, Instant at) {
		Refusal refusal = new Refusal();
		refusal.id = TimeOrderedId.next();
		refusal.caseId = episode.value();
		refusal.content = content;
		refusal.consideredBy = by;
		refusal.consideredAt = at;
		refusal.reofferOn = content.reofferOn();
		return refusal;
	}

	void reoffered(ReofferHelp how, Instant at) {
		this.reofferedAt = at;
		this.reoffered = how.offered();
		this.reofferResult = how.result();
	}

	RefusalView view() {
		return new RefusalView(this.content.reasonsExplored(), this.content.riskConsideration(),
				this.content.consulted(), this.content.decision(), this.reofferOn, this.consideredBy,
				this.consideredAt);
	}

	LocalDate reofferOn() {
		return this.reofferOn;
	}

	@Converter
	@Immutable
	static class Content extends JsonColumn<ConsiderRefusal> {

		Content() {
			super(new TypeReference<>() {
			});
		}

	}

}
