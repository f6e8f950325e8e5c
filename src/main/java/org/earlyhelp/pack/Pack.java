package org.earlyhelp.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.kpi.ClosedQuarter;
import org.earlyhelp.kpi.EnteredValue;
import org.earlyhelp.kpi.KpiFigure;
import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.Standing;
import org.earlyhelp.kpi.Unit;
import org.earlyhelp.locality.Profile.PublishedFigure;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;

/**
 * What the partnership is told of a quarter: how much was done, how well, whether anyone
 * is better off; each measure beside its earlier quarters, its target and what was
 * published, with the story that somebody wrote to it.
 *
 * @param quarter as {@code 2026-Q3}
 * @param statement what its figures were told by; null where it is not closed
 * @param outside whether small numbers are left out
 * @param story of the whole quarter; null where nobody wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pack(String quarter, LocalDate from, LocalDate to, QuarterState state, Statement statement,
		boolean outside, List<Chapter> chapters, Written story) {

	/** The figures of a closed quarter, as they were told last. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Statement(UUID id, int number, String reason, String profileVersion, String closedBy,
			Instant closedAt) {

		static Statement of(ClosedQuarter quarter) {
			return new Statement(quarter.id(), quarter.number(), quarter.reason(), quarter.profileVersion(),
					quarter.closedBy(), quarter.closedAt());
		}

	}

	/** The measures that answer one question. */
	public record Chapter(Question question, List<Measured> measures) {
	}

	/**
	 * One measure, or a variant of it.
	 *
	 * @param id of the measure or its variant
	 * @param kpi the measure
	 * @param unit how its figures are read; as entered, in the words of whoever did
	 * @param status null where numbers are left out, or nothing is set
	 * @param reason why there is no figure; null where there is one
	 * @param trend quarter by quarter, the earliest first; the last is the pack's own
	 * @param story null where nobody wrote one
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Measured(String id, String kpi, String name, String definition, Unit unit, String unitAsEntered,
			BigDecimal target, String targetFor, BigDecimal baseline, BigDecimal alertBelow, Standing status,
			String reason, List<PublishedFigure> published, List<Figure> trend, Written story) {

		/** The figure of the pack's own quarter. */
		public Figure figure() {
			return this.trend.get(this.trend.size() - 1);
		}

		/** Whether it stands below its measure. */
		public boolean isVariant() {
			return !this.id.equals(this.kpi);
		}

		/** Whether its quarters were counted by different queries. */
		public boolean countedAnew() {
			return this.trend.stream().map(Figure::queryVersion).filter((one) -> one != null).distinct().count() > 1;
		}

	}

	/**
	 * A figure of one quarter.
	 *
	 * @param value null where there is none, or it is left out
	 * @param leftOut whether it would tell of few people
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Figure(String quarter, QuarterState state, BigDecimal value, Long numerator, Long denominator,
			String queryVersion, boolean leftOut) {
	}

	/**
	 * A story beside figures.
	 *
	 * @param figuresChanged whether they were told again since it was written
	 */
	public record Written(Story story, boolean figuresChanged) {
	}

	/**
	 * One quarter's figures, as they are told.
	 *
	 * @param closed null where it is not closed
	 * @param figures empty where they are not told
	 */
	record Told(Period quarter, QuarterState state, ClosedQuarter closed, List<KpiFigure> figures) {
	}

	/**
	 * Puts it together.
	 * @param quarters the earliest first; the last is the pack's own
	 * @param small what is left out of it; null for those inside the service
	 */
	static Pack of(List<Told> quarters, Map<String, Story> stories, SmallNumbers small) {
		Told own = quarters.get(quarters.size() - 1);
		Statement statement = (own.closed() != null) ? Statement.of(own.closed()) : null;
		Map<Question, List<Measured>> chapters = new LinkedHashMap<>();
		Arrays.stream(Question.values()).forEach((question) -> chapters.put(question, new ArrayList<>()));
		for (KpiFigure figure : own.figures()) {
			List<Measured> chapter = chapters.get(Question.of(figure.id()));
			chapter.add(measured(figure, quarters, written(stories.get(figure.id()), statement), small));
			figure.variants()
				.stream()
				.filter((variant) -> !isTool(variant.id()))
				.forEach((variant) -> chapter.add(variant(figure, variant, quarters, small)));
		}
		return new Pack(own.quarter().quarterName(), own.quarter().from(), own.quarter().to(), own.state(), statement,
				small != null,
				chapters.entrySet().stream().map((each) -> new Chapter(each.getKey(), each.getValue())).toList(),
				written(stories.get(Story.ALL), statement));
	}

	/** Each tool is told on the measure's own page. */
	private static boolean isTool(String variant) {
		return variant.startsWith("K07_") && !variant.equals("K07_ON_FILE");
	}

	private static Written written(Story story, Statement statement) {
		return (story != null) ? new Written(story, statement != null && !statement.id().equals(story.statementId()))
				: null;
	}

	private static Measured measured(KpiFigure figure, List<Told> quarters, Written story, SmallNumbers small) {
		List<Figure> trend = quarters.stream().map((told) -> figure(told, figure.id(), small)).toList();
		boolean leftOut = trend.get(trend.size() - 1).leftOut();
		List<EnteredValue> entered = figure.entered();
		return new Measured(figure.id(), figure.id(), figure.name(), figure.definition(), figure.unit(),
				entered.isEmpty() ? null : entered.get(0).unit(), figure.target(), figure.targetFor(),
				figure.baseline(), figure.alertBelow(), leftOut ? null : figure.status(), figure.reason(),
				figure.published(), trend, story);
	}

	private static Measured variant(KpiFigure figure, KpiFigure.Variant variant, List<Told> quarters,
			SmallNumbers small) {
		List<Figure> trend = quarters.stream().map((told) -> figure(told, variant.id(), small)).toList();
		boolean leftOut = trend.get(trend.size() - 1).leftOut();
		return new Measured(variant.id(), figure.id(), variant.name(), variant.definition(), variant.unit(), null, null,
				null, null, null, leftOut ? null : variant.status(), null, variant.published(), trend, null);
	}

	private static Figure figure(Told told, String id, SmallNumbers small) {
		for (KpiFigure figure : told.figures()) {
			if (figure.id().equals(id)) {
				return figure(told, figure.value(), figure.numerator(), figure.denominator(), figure.queryVersion(),
						small);
			}
			for (KpiFigure.Variant variant : figure.variants()) {
				if (variant.id().equals(id)) {
					return figure(told, variant.value(), variant.numerator(), variant.denominator(),
							figure.queryVersion(), small);
				}
			}
		}
		return new Figure(told.quarter().quarterName(), told.state(), null, null, null, null, false);
	}

	private static Figure figure(Told told, BigDecimal value, Long numerator, Long denominator, String version,
			SmallNumbers small) {
		boolean leftOut = small != null && small.tells(new Numbers(numerator, denominator));
		return new Figure(told.quarter().quarterName(), told.state(), leftOut ? null : value,
				leftOut ? null : numerator, leftOut ? null : denominator, version, leftOut);
	}

}
