package org.earlyhelp.kpi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.earlyhelp.kpi.FigureWords;
import org.earlyhelp.kpi.EnteringKpiValue;
import org.earlyhelp.kpi.ExportingKpis;
import org.earlyhelp.kpi.KpiFigure;
import org.earlyhelp.kpi.KpiItems;
import org.earlyhelp.kpi.KpiQuery;
import org.earlyhelp.kpi.ListingKpiItems;
import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.ReadingClosedQuarters;
import org.earlyhelp.kpi.ReadingKpis;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The measures in one table, each number a link to what is behind it. */
@Controller
class KpiPages {

	private final ReadingKpis reading;

	private final ListingKpiItems listing;

	private final Periods periods;

	private final FigureWords figures;

	private final ReadingClosedQuarters quarters;

	private final EnteringKpiValue entering;

	private final ExportingKpis exporting;

	KpiPages(ReadingKpis reading, ListingKpiItems listing, Periods periods, FigureWords figures,
			ReadingClosedQuarters quarters, EnteringKpiValue entering, ExportingKpis exporting) {
		this.reading = reading;
		this.listing = listing;
		this.periods = periods;
		this.figures = figures;
		this.quarters = quarters;
		this.entering = entering;
		this.exporting = exporting;
	}

	@GetMapping("/kpis")
	String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		Period period = this.periods.chosen(new Parameters(parameters, Set.of("period", "from", "to")));
		model.addAttribute("lines", lines(this.reading.read(period), period));
		model.addAttribute("readsQuarters", this.quarters.mayRead());
		show(period, model);
		return "kpi/list";
	}

	@GetMapping("/kpis/export")
	ResponseEntity<String> export(@RequestParam MultiValueMap<String, String> parameters) {
		return KpiCsv.of(this.exporting, this.periods.read(new Parameters(parameters, Set.of("from", "to"))));
	}

	@GetMapping("/kpis/{id}")
	String one(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
		var asked = new Parameters(parameters,
				Set.of("period", "from", "to", "variant", "counted", "by", "line", "after"));
		Boolean counted = asked.flag("counted");
		String variant = asked.line("variant");
		String by = asked.line("by");
		String line = asked.line("line");
		Period period = this.periods.chosen(asked);
		KpiFigure figure = this.reading.read(id, period);
		KpiItems items = this.listing.list(new KpiQuery(id, variant, period, Boolean.TRUE.equals(counted), by, line,
				Page.USUAL_LIMIT, asked.after(2)), asked.asked());
		KpiAddress here = new KpiAddress(id, period, variant, Boolean.TRUE.equals(counted), by, line);
		model.addAttribute("figure", figure);
		model.addAttribute("headline", line(figure, period));
		model.addAttribute("variants", variants(figure, period, figure.variants()));
		model.addAttribute("comparisons", comparisons(figure, period));
		model.addAttribute("behind", items);
		model.addAttribute("told", nameOf(figure, variant, by, line));
		model.addAttribute("narrowed", variant != null || by != null || Boolean.TRUE.equals(counted));
		model.addAttribute("whole", KpiAddress.of(id, period).behind());
		model.addAttribute("later", (items.next() != null) ? here.after(items.next()) : null);
		model.addAttribute("earliest", (asked.asked().containsKey("after")) ? here.behind() : null);
		model.addAttribute("enters", this.entering.mayEnter(id));
		show(period, model);
		return "kpi/one";
	}

	private void show(Period period, Model model) {
		model.addAttribute("figureWords", this.figures);
		model.addAttribute("period", period);
		model.addAttribute("periods", this.periods.choices(period));
		model.addAttribute("chosen", Periods.code(period));
	}

	private List<FigureLine> lines(List<KpiFigure> all, Period period) {
		var lines = new ArrayList<FigureLine>();
		for (KpiFigure figure : all) {
			lines.add(line(figure, period));
			// each tool is told on the measure's own page
			lines.addAll(variants(figure, period,
					figure.variants()
						.stream()
						.filter((variant) -> !variant.id().startsWith("K07_") || variant.id().equals("K07_ON_FILE"))
						.toList()));
		}
		return lines;
	}

	private FigureLine line(KpiFigure figure, Period period) {
		return new FigureLine(figure.id(), figure.id(), figure.name(), figure.definition(), false,
				this.figures.value(figure.value(), figure.unit()),
				this.figures.ratio(figure.numerator(), figure.denominator()), figure.status(),
				(figure.target() != null) ? this.figures.value(figure.target(), figure.unit()) : null,
				figure.targetFor(),
				(figure.baseline() != null) ? this.figures.value(figure.baseline(), figure.unit()) : null,
				(figure.alertBelow() != null) ? this.figures.value(figure.alertBelow(), figure.unit()) : null,
				figure.reason(), figure.published(), KpiAddress.of(figure.id(), period).page(),
				new KpiAddress(figure.id(), period, null, true, null, null).behind());
	}

	private List<FigureLine> variants(KpiFigure figure, Period period, List<KpiFigure.Variant> variants) {
		return variants.stream()
			.map((variant) -> new FigureLine(figure.id(), variant.id(), variant.name(), variant.definition(), true,
					this.figures.value(variant.value(), variant.unit()),
					this.figures.ratio(variant.numerator(), variant.denominator()), variant.status(), null, null, null,
					null, null, variant.published(), KpiAddress.of(figure.id(), period).page(),
					new KpiAddress(figure.id(), period, variant.id(), true, null, null).behind()))
			.toList();
	}

	private List<ComparisonTable> comparisons(KpiFigure figure, Period period) {
		return figure.comparisons().stream().filter((comparison) -> !comparison.lines().isEmpty()).map((comparison) -> {
			long most = comparison.lines().stream().mapToLong(KpiFigure.Line::numerator).max().orElse(0);
			return new ComparisonTable(comparison.name(), comparison.by().equals("TIMER"), comparison.lines()
				.stream()
				.map((line) -> new ComparisonTable.Row(line.name(),
						(line.denominator() != null) ? this.figures.value(line.value(), org.earlyhelp.kpi.Unit.PERCENT)
								: FigureWords.plain(line.numerator()),
						this.figures.ratio(line.numerator(), line.denominator()), bar(line, most), line.medianDays(),
						line.p90Days(),
						new KpiAddress(figure.id(), period, comparison.variant(), false, comparison.by(), line.code())
							.behind()))
				.toList());
		}).toList();
	}

	private static long bar(KpiFigure.Line line, long most) {
		if (line.denominator() != null) {
			return (line.value() != null) ? Math.min(100, line.value().longValue()) : 0;
		}
		return (most > 0) ? line.numerator() * 100 / most : 0;
	}

	private static String nameOf(KpiFigure figure, String variant, String by, String line) {
		String name = figure.variants()
			.stream()
			.filter((one) -> one.id().equals(variant))
			.findFirst()
			.map(KpiFigure.Variant::name)
			.orElse(figure.name());
		return figure.comparisons()
			.stream()
			.filter((comparison) -> comparison.by().equals(by))
			.flatMap((comparison) -> comparison.lines().stream())
			.filter((one) -> one.code().equals((line != null) ? line : "NONE"))
			.findFirst()
			.map((one) -> name + ": " + one.name())
			.orElse(name);
	}

}
