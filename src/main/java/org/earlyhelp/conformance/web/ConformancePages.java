package org.earlyhelp.conformance.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.conformance.CaseOfVariant;
import org.earlyhelp.conformance.ConformanceFigures;
import org.earlyhelp.conformance.ConformanceQuery;
import org.earlyhelp.conformance.DeviationKind;
import org.earlyhelp.conformance.ExportingConformance;
import org.earlyhelp.conformance.Parting;
import org.earlyhelp.conformance.ReadingConformance;
import org.earlyhelp.conformance.Variant;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.figures.FigureChoices;
import org.earlyhelp.worklist.TaskType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The paths that many cases took, as pages. */
@Controller
@RequestMapping("/conformance")
class ConformancePages {

	private static final String PATH = "/conformance";

	private final ReadingConformance reading;

	private final ExportingConformance exporting;

	private final FigureChoices choices;

	private final Wording words;

	private final Clock clock;

	ConformancePages(ReadingConformance reading, ExportingConformance exporting, FigureChoices choices, Wording words,
			Clock clock) {
		this.reading = reading;
		this.exporting = exporting;
		this.choices = choices;
		this.words = words;
		this.clock = clock;
	}

	/** Words for the codes of steps and of where paths part. */
	record Steps(Wording words) {

		/** As people call the step. */
		public String of(String type) {
			TaskType known = TaskType.of(type);
			return (known != null) ? known.label() : type;
		}

		/** Where a path leaves the most frequent one. */
		public String parting(Parting parts) {
			String here = (parts.here() != null) ? of(parts.here()) : this.words.of("conformance.ends");
			String usual = (parts.usual() != null) ? of(parts.usual()) : this.words.of("conformance.ends");
			return (parts.after() != null) ? this.words.of("conformance.parts", of(parts.after()), here, usual)
					: this.words.of("conformance.parts.at-once", here, usual);
		}

	}

	@GetMapping
	String look(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters asked = ConformanceQuery.parameters(known(sent), Set.of("period", "after"));
		ConformanceQuery query = query(asked);
		Cursor after = asked.after(2);
		Page<Variant> variants = this.reading.variants(query, Page.USUAL_LIMIT, after);
		ConformanceFigures figures = this.reading.figures(query);
		show(query, model);
		model.addAttribute("figures", figures);
		model.addAttribute("variants", variants);
		model.addAttribute("most", variants.items().stream().mapToLong(Variant::cases).max().orElse(0));
		model.addAttribute("tied",
				variants.items().size() > 1 && variants.items().get(0).cases() == variants.items().get(1).cases());
		model.addAttribute("first", (after != null) ? address(PATH, query, Map.of()) : null);
		model.addAttribute("next",
				(variants.next() != null) ? address(PATH, query, Map.of("after", variants.next())) : null);
		model.addAttribute("file", address(PATH + "/export", query, Map.of()));
		return "conformance/conformance";
	}

	@GetMapping("/cases")
	String cases(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters asked = ConformanceQuery.parameters(known(sent), Set.of("period", "variant", "deviation", "after"));
		ConformanceQuery query = query(asked);
		String variant = asked.line("variant");
		DeviationKind deviation = asked.code("deviation", DeviationKind.class);
		Cursor after = asked.after(2);
		Page<CaseOfVariant> found = this.reading.cases(query, variant, deviation, Page.USUAL_LIMIT, after);
		var narrowed = new LinkedHashMap<String, String>();
		if (variant != null) {
			narrowed.put("variant", variant);
		}
		if (deviation != null) {
			narrowed.put("deviation", deviation.name());
		}
		show(query, model);
		model.addAttribute("found", found);
		model.addAttribute("path", (variant != null) ? this.reading.stepsOf(query, variant) : List.of());
		model.addAttribute("deviation", deviation);
		model.addAttribute("back", address(PATH, query, Map.of()));
		model.addAttribute("first", (after != null) ? address(PATH + "/cases", query, narrowed) : null);
		if (found.next() != null) {
			var further = new LinkedHashMap<>(narrowed);
			further.put("after", found.next());
			model.addAttribute("next", address(PATH + "/cases", query, further));
		}
		return "conformance/cases";
	}

	@GetMapping("/export")
	ResponseEntity<String> export(@RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = ConformanceQuery.parameters(known(sent), Set.of("period"));
		ConformanceQuery query = query(asked);
		asked.refuse();
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"conformance-%s-to-%s.csv\"".formatted(query.from(), query.to()))
			.body(this.exporting.variants(query));
	}

	/** What the form leaves empty is not asked. */
	private static MultiValueMap<String, String> known(MultiValueMap<String, String> sent) {
		var given = new LinkedMultiValueMap<String, String>();
		sent.forEach((name, values) -> values.stream()
			.filter((value) -> !value.isBlank())
			.forEach((value) -> given.add(name, value)));
		return given;
	}

	/** The form's period, in months up to today, or a period of days. */
	private ConformanceQuery query(Parameters asked) {
		String months = asked.line("period");
		asked.unless(months == null || List.of("3", "12", "36").contains(months), "period", "code.unknown",
				"3, 12, 36");
		ConformanceQuery query = ConformanceQuery.of(asked, this.clock.instant());
		if (months == null) {
			return query;
		}
		asked.refuse();
		var today = ServiceTime.dayOf(this.clock.instant());
		return new ConformanceQuery(today.minusMonths(Integer.parseInt(months)).plusDays(1), today, query.team(),
				query.agency(), query.stage());
	}

	private void show(ConformanceQuery query, Model model) {
		model.addAttribute("query", query);
		model.addAttribute("steps", new Steps(this.words));
		model.addAttribute("kinds", Arrays.asList(DeviationKind.values()));
		model.addAttribute("teams", this.choices.teams());
		model.addAttribute("agencies", this.choices.agencies());
		var periods = new ArrayList<Option>();
		periods.add(Option.of("", this.words.of("conformance.period.days")));
		List.of("3", "12", "36")
			.forEach((months) -> periods.add(Option.of(months, this.words.of("conformance.period." + months))));
		model.addAttribute("periods", periods);
		model.addAttribute("stages",
				List.of(Option.of("", this.words.of("timeliness.all")),
						Option.of("open", this.words.of("conformance.stage.OPEN")),
						Option.of("ended", this.words.of("conformance.stage.ENDED"))));
		model.addAttribute("addresses", new Addresses(query));
	}

	/** Of the lists behind the figures. */
	record Addresses(ConformanceQuery query) {

		public String variant(String id) {
			return address(PATH + "/cases", this.query, Map.of("variant", id));
		}

		public String deviation(DeviationKind kind) {
			return address(PATH + "/cases", this.query, Map.of("deviation", kind.name()));
		}

	}

	private static String address(String path, ConformanceQuery query, Map<String, String> more) {
		var all = new LinkedHashMap<>(query.filters());
		all.putAll(more);
		var address = UriComponentsBuilder.fromPath(path);
		all.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(all).toUriString();
	}

}
