package org.earlyhelp.equality.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.equality.Compared;
import org.earlyhelp.equality.ReadingEquality;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.timeliness.figures.TimelinessQuery;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether help reaches families alike. */
@RestController
@RequestMapping("/api/equality")
@Tag(name = "Managers")
class EqualityApi {

	private final ReadingEquality reading;

	private final Clock clock;

	EqualityApi(ReadingEquality reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	/** Each characteristic, in a period. */
	record Equality(LocalDate from, LocalDate to, List<Compared> items, int total) {
	}

	@GetMapping
	@Operation(summary = "Each stage compared by what is recorded of the children, and how much is recorded",
			description = "Small numbers are left out. For those who answer for districts, and for analysts and auditors.")
	@Parameter(name = "from", description = "the first day; twelve months ago unless said")
	@Parameter(name = "to", description = "the last day; today unless said")
	@Parameter(name = "team", description = "a team, or its district")
	@Parameter(name = "district", description = "a district's code")
	@Parameter(name = "level", description = "a level of need")
	Equality read(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = query(sent);
		List<Compared> compared = this.reading.read(query);
		return new Equality(query.from(), query.to(), compared, compared.size());
	}

	@GetMapping(path = "/export", produces = EqualityCsv.TYPE)
	@Operation(summary = "The same as CSV")
	@Parameter(name = "from", description = "the first day; twelve months ago unless said")
	@Parameter(name = "to", description = "the last day; today unless said")
	@Parameter(name = "team", description = "a team, or its district")
	@Parameter(name = "district", description = "a district's code")
	@Parameter(name = "level", description = "a level of need")
	ResponseEntity<String> export(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = query(sent);
		return EqualityCsv.of(query, this.reading.export(query));
	}

	private TimelinessQuery query(MultiValueMap<String, String> sent) {
		Parameters asked = new Parameters(sent, Set.of("from", "to", "team", "district", "level"));
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		asked.refuse();
		return query;
	}

}
