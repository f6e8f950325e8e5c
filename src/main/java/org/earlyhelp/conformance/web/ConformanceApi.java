package org.earlyhelp.conformance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.conformance.CaseOfVariant;
import org.earlyhelp.conformance.ConformanceFigures;
import org.earlyhelp.conformance.ConformanceQuery;
import org.earlyhelp.conformance.DeviationKind;
import org.earlyhelp.conformance.ReadingConformance;
import org.earlyhelp.conformance.Variant;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The paths that many cases took, and how often they depart from the model. */
@RestController
@RequestMapping("/api/audit/conformance")
@Tag(name = "Auditors")
class ConformanceApi {

	private final ReadingConformance reading;

	private final Clock clock;

	ConformanceApi(ReadingConformance reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	/** Figures of all cases together, and the paths that they took. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Conformance(LocalDate from, LocalDate to, ConformanceFigures figures, List<Variant> items, long total,
			String next) {
	}

	@GetMapping
	@Operation(summary = "The paths that cases took, the most frequent first, and how often they depart from the model",
			description = "Of cases that began in a period. A path is the order in which steps were done; a round of "
					+ "up to six steps that comes again at once is told once. Restricted cases count. A clock that "
					+ "still runs late is told by /api/timeliness.")
	@Parameter(name = "from", description = "the first day; twelve months ago unless said")
	@Parameter(name = "to", description = "the last day; today unless said")
	@Parameter(name = "team", description = "a team, or its district")
	@Parameter(name = "agency", description = "the agency whose cases count")
	@Parameter(name = "stage", description = "open or ended; both unless said")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "next of the page before")
	Conformance read(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = ConformanceQuery.parameters(sent, Set.of("limit", "after"));
		ConformanceQuery query = ConformanceQuery.of(asked, this.clock.instant());
		int limit = asked.limit();
		Cursor after = asked.after(2);
		Page<Variant> variants = this.reading.variants(query, limit, after);
		return new Conformance(query.from(), query.to(), this.reading.figures(query), variants.items(),
				variants.total(), variants.next());
	}

	/** The cases behind a figure. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Cases(List<CaseOfVariant> items, long total, String next) {
	}

	@GetMapping("/cases")
	@Operation(summary = "The cases that took a path, or depart from the model in one way",
			description = "Those that I may know of; total counts no others.")
	@Parameter(name = "variant", description = "the id of a path; all unless said")
	@Parameter(name = "deviation",
			description = "SKIPPED_STEP, AGAINST_RECOMMENDATION, LATE, OUT_OF_ORDER or OUTSIDE_GROUP")
	@Parameter(name = "from", description = "the first day; twelve months ago unless said")
	@Parameter(name = "to", description = "the last day; today unless said")
	@Parameter(name = "team", description = "a team, or its district")
	@Parameter(name = "agency", description = "the agency whose cases count")
	@Parameter(name = "stage", description = "open or ended; both unless said")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "next of the page before")
	Cases cases(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = ConformanceQuery.parameters(sent, Set.of("variant", "deviation", "limit", "after"));
		ConformanceQuery query = ConformanceQuery.of(asked, this.clock.instant());
		String variant = asked.line("variant");
		DeviationKind deviation = asked.code("deviation", DeviationKind.class);
		int limit = asked.limit();
		Cursor after = asked.after(2);
		Page<CaseOfVariant> page = this.reading.cases(query, variant, deviation, limit, after);
		return new Cases(page.items(), page.total(), page.next());
	}

}
