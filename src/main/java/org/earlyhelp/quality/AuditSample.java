package org.earlyhelp.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** What was drawn for a month, and all that it takes to draw it again. Never changed. */
@Entity
@Table(name = "audit_sample")
class AuditSample {

	@Id
	@Column(name = "sample_month")
	private LocalDate month;

	@Version
	private Integer version;

	private String seed;

	private String rule;

	private int perDistrict;

	private int restMonths;

	private Instant drawnAt;

	private String drawnBy;

	@Convert(converter = Districts.class)
	private List<District> districts;

	protected AuditSample() {
	}

	/**
	 * What was drawn for one district.
	 *
	 * @param eligible how many could have been drawn
	 * @param excluded how many could not, by the reason
	 */
	public record District(String district, int eligible, Map<Sampling.Exclusion, Integer> excluded,
			List<String> drawn) {
	}

	static AuditSample drawn(YearMonth month, String seed, int perDistrict, int restMonths, List<District> districts,
			String by, Instant at) {
		AuditSample sample = new AuditSample();
		sample.month = month.atDay(1);
		sample.seed = seed;
		sample.rule = Sampling.RULE;
		sample.perDistrict = perDistrict;
		sample.restMonths = restMonths;
		sample.districts = List.copyOf(districts);
		sample.drawnBy = by;
		sample.drawnAt = at;
		return sample;
	}

	YearMonth month() {
		return YearMonth.from(this.month);
	}

	String seed() {
		return this.seed;
	}

	AuditSampleView view() {
		return new AuditSampleView(month(), this.seed, this.rule, this.perDistrict, this.restMonths, this.drawnAt,
				this.drawnBy,
				this.districts.stream()
					.map((one) -> new AuditSampleView.District(one.district(), one.eligible(),
							one.excluded().getOrDefault(Sampling.Exclusion.RESTRICTED, 0),
							one.excluded().getOrDefault(Sampling.Exclusion.AUDITED_LATELY, 0),
							one.excluded().getOrDefault(Sampling.Exclusion.NOBODY_TO_AUDIT, 0), one.drawn()))
					.toList());
	}

	@Converter
	@Immutable
	static class Districts extends JsonColumn<List<District>> {

		Districts() {
			super(new TypeReference<>() {
			});
		}

	}

}
