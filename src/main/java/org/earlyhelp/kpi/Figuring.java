package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.earlyhelp.kpi.Counting.Spread;
import org.earlyhelp.kpi.KpiFigure.Comparison;
import org.earlyhelp.kpi.KpiFigure.Line;
import org.earlyhelp.kpi.KpiFigure.Variant;
import org.earlyhelp.kpi.Measure.Cut;
import org.earlyhelp.kpi.Measure.Part;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Profile.Aim;
import org.earlyhelp.locality.Profile.PublishedFigure;
import org.earlyhelp.locality.Profile.Target;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** Makes of what was counted a figure beside its target, its words and its variants. */
@Component
class Figuring {

	private final Counting counting;

	private final EnteredValues entered;

	private final CutNames names;

	private final Profile profile;

	private final Wording words;

	Figuring(Counting counting, EnteredValues entered, CutNames names, Profile profile, Wording words) {
		this.counting = counting;
		this.entered = entered;
		this.names = names;
		this.profile = profile;
		this.words = words;
	}

	/** The figure without its comparisons. */
	KpiFigure figure(Measure measure, Asked asked) {
		return switch (measure.source()) {
			case COUNTED -> counted(measure, asked, List.of());
			case ENTERED -> entered(measure, asked);
			case NOT_MEASURABLE -> without(measure, asked, Standing.NOT_MEASURABLE, List.of(), null);
		};
	}

	/** The same with its comparisons. */
	KpiFigure compared(Measure measure, Asked asked) {
		return (measure.source() == Measure.Source.COUNTED) ? counted(measure, asked, comparisons(measure, asked))
				: figure(measure, asked);
	}

	/** What a measure or its variant is called. */
	String name(String code) {
		return said(code, "name");
	}

	/** What it counts, in one sentence. */
	String definition(String code) {
		return said(code, "definition");
	}

	private KpiFigure counted(Measure measure, Asked asked, List<Comparison> comparisons) {
		Map<String, Count> counts = this.counting.count(measure, asked);
		Part main = measure.main();
		Count count = counts.get(main.code());
		BigDecimal value = value(main, count);
		Aim aim = aim(measure);
		Optional<Target> target = aim.targetFor(year(asked.period()));
		List<Variant> variants = measure.parts()
			.stream()
			.filter((part) -> part != main || !part.code().equals(measure.id()))
			.map((part) -> variant(part, counts.get(part.code()), asked))
			.toList();
		return new KpiFigure(measure.id(), name(measure.id()), definition(measure.id()), main.unit(), count.numerator(),
				whole(main, count), value, target.map(Target::value).orElse(null), target.map(this::year).orElse(null),
				aim.baseline(), aim.alertBelow(), standing(aim, target, value, count.numerator(), asked.period()), null,
				measure.queryVersion(), variants, comparisons, published(measure.id(), main.code()), List.of());
	}

	private KpiFigure entered(Measure measure, Asked asked) {
		List<EnteredValue> values = this.entered.standing(measure.id(), asked.period());
		if (values.isEmpty()) {
			return without(measure, asked, Standing.NOT_ENTERED, values, null);
		}
		BigDecimal value = values.get(0).value();
		Aim aim = aim(measure);
		return without(measure, asked, standing(aim, aim.targetFor(year(asked.period())), value, 1, asked.period()),
				values, value);
	}

	private KpiFigure without(Measure measure, Asked asked, Standing standing, List<EnteredValue> values,
			BigDecimal value) {
		Aim aim = aim(measure);
		Optional<Target> target = aim.targetFor(year(asked.period()));
		return new KpiFigure(measure.id(), name(measure.id()), definition(measure.id()), Unit.AS_ENTERED, null, null,
				value, target.map(Target::value).orElse(null), target.map(this::year).orElse(null), aim.baseline(),
				aim.alertBelow(), standing, (value == null) ? said(measure.id(), "reason") : null,
				measure.queryVersion(), List.of(), List.of(), published(measure.id()), values);
	}

	private Variant variant(Part part, Count count, Asked asked) {
		BigDecimal value = value(part, count);
		Aim aim = this.profile.kpis().aim(part.code());
		Optional<Target> target = aim.targetFor(year(asked.period()));
		Standing standing = standing(aim, target, value, count.numerator(), asked.period());
		return new Variant(part.code(), name(part.code()), definition(part.code()), part.unit(), count.numerator(),
				whole(part, count), value, (standing != Standing.NO_TARGET) ? standing : null, published(part.code()));
	}

	private List<Comparison> comparisons(Measure measure, Asked asked) {
		Map<String, Spread> spreads = measure.id().equals("K12") ? this.counting.spreads(asked) : Map.of();
		var comparisons = new ArrayList<Comparison>();
		for (Part part : measure.parts()) {
			measure.cutsOf(part).forEach((cut) -> {
				List<Line> lines = lines(part, cut, asked, cut.code().equals("TIMER") ? spreads : Map.of());
				comparisons.add(new Comparison(part.code(), cut.code(),
						this.words.of("kpis.by." + cut.code(), name(part.code())), lines));
			});
		}
		return comparisons;
	}

	private List<Line> lines(Part part, Cut cut, Asked asked, Map<String, Spread> spreads) {
		var lines = new ArrayList<Line>();
		this.counting.compare(part, cut, asked).forEach((code, count) -> {
			Spread spread = spreads.get(code);
			lines.add(new Line(code, this.names.name(cut.code(), code), count.numerator(), whole(part, count),
					value(part, count), (spread != null) ? spread.median() : null,
					(spread != null) ? spread.nineOfTen() : null));
		});
		lines.sort(Comparator.comparing(Line::code));
		return lines;
	}

	private Standing standing(Aim aim, Optional<Target> target, BigDecimal value, long numerator, Period period) {
		if (value == null) {
			return Standing.NOTHING_TO_COUNT;
		}
		boolean few = aim.alertToMonthly() != null && numerator <= aim.alertToMonthly() * period.months();
		if (few || (aim.alertBelow() != null && value.compareTo(aim.alertBelow()) < 0)) {
			return Standing.ALERT;
		}
		if (target.isEmpty()) {
			return Standing.NO_TARGET;
		}
		int beside = value.compareTo(target.get().value());
		return ((aim.lower() ? -beside : beside) >= 0) ? Standing.ON_TARGET : Standing.OFF_TARGET;
	}

	private BigDecimal value(Part part, Count count) {
		return count.value(part.unit(), this.profile.kpis().pupils());
	}

	/** Null where a figure has no whole. */
	private static Long whole(Part part, Count count) {
		return switch (part.unit()) {
			case PERCENT, PER_100_OPEN -> count.denominator();
			default -> null;
		};
	}

	private Aim aim(Measure measure) {
		return this.profile.kpis().aim(measure.id());
	}

	private List<PublishedFigure> published(String... codes) {
		return this.profile.kpis()
			.published()
			.stream()
			.filter((figure) -> List.of(codes).contains(figure.measure()))
			.toList();
	}

	private int year(Period period) {
		return Period.yearOf(period.to(), this.profile.kpis().yearStarts()).from().getYear();
	}

	private String year(Target target) {
		return "%d-%02d".formatted(target.year(), (target.year() + 1) % 100);
	}

	/** The words of a tool's own figure are the same for each. */
	private String said(String code, String what) {
		Object tool = code.startsWith("K07_") ? this.names.name("TOOL", code.substring(4)) : code;
		String words = this.words.firstOf(new Object[] { tool }, "kpi.%s.%s".formatted(code, what),
				"kpi.%s.%s".formatted(code.startsWith("K07_") ? "K07_TOOL" : code, what));
		return (words != null) ? words : code;
	}

}
