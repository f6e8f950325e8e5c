package org.earlyhelp.kpi.web;

import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.kpi.ExportingKpis;
import org.earlyhelp.kpi.KpiFigure;
import org.earlyhelp.kpi.KpiItems;
import org.earlyhelp.kpi.KpiQuery;
import org.earlyhelp.kpi.ListingKpiItems;
import org.earlyhelp.kpi.ReadingKpis;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** K01 to K21, and what is behind each. */
@RestController
@RequestMapping("/api/kpis")
@Tag(name = "Managers")
class KpiApi {

	private final ReadingKpis reading;

	private final ListingKpiItems listing;

	private final ExportingKpis exporting;

	private final Periods periods;

	KpiApi(ReadingKpis reading, ListingKpiItems listing, ExportingKpis exporting, Periods periods) {
		this.reading = reading;
		this.listing = listing;
		this.exporting = exporting;
		this.periods = periods;
	}

	@GetMapping
	@Operation(summary = "The measures K01 to K21 of a period, with target, baseline and published figures")
	@Parameter(name = "from", description = "first day; this quarter's unless said")
	@Parameter(name = "to", description = "last day, included; this quarter's unless said")
	List<KpiFigure> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.reading.read(this.periods.read(new Parameters(parameters, Set.of("from", "to"))));
	}

	@GetMapping(path = "/export", produces = KpiCsv.TYPE)
	@Operation(summary = "The measures with variants and comparisons as CSV, small numbers left out")
	@Parameter(name = "from", description = "first day; this quarter's unless said")
	@Parameter(name = "to", description = "last day, included; this quarter's unless said")
	ResponseEntity<String> export(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return KpiCsv.of(this.exporting, this.periods.read(new Parameters(parameters, Set.of("from", "to"))));
	}

	@GetMapping("/{id}")
	@Operation(summary = "One measure with its comparisons by agency, district and the like")
	@Parameter(name = "from", description = "first day; this quarter's unless said")
	@Parameter(name = "to", description = "last day, included; this quarter's unless said")
	KpiFigure one(@PathVariable String id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.reading.read(id, this.periods.read(new Parameters(parameters, Set.of("from", "to"))));
	}

	@GetMapping("/{id}/items")
	@Operation(summary = "What a figure counts, the latest first",
			description = "Restricted records count, and are listed only for those who may read them; an analyst has "
					+ "the list under pseudonyms.")
	@Parameter(name = "from", description = "first day; this quarter's unless said")
	@Parameter(name = "to", description = "last day, included; this quarter's unless said")
	@Parameter(name = "variant", description = "as K01b; the measure's own figure unless said")
	@Parameter(name = "counted", description = "true lists only what adds to the numerator")
	@Parameter(name = "by", description = "a comparison, as DISTRICT")
	@Parameter(name = "line", description = "which line of the comparison")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	KpiItems items(@PathVariable String id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		var asked = new Parameters(parameters,
				Set.of("from", "to", "variant", "counted", "by", "line", "limit", "after"));
		Boolean counted = asked.flag("counted");
		String variant = asked.line("variant");
		String by = asked.line("by");
		String line = asked.line("line");
		int limit = asked.limit();
		var period = this.periods.read(asked);
		return this.listing.list(
				new KpiQuery(id, variant, period, Boolean.TRUE.equals(counted), by, line, limit, asked.after(2)),
				asked.asked());
	}

}
