package org.earlyhelp.caseload.web;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.caseload.ListingSupervision;
import org.earlyhelp.caseload.ListingSupervision.Line;
import org.earlyhelp.caseload.ListingSupervision.Team;
import org.earlyhelp.caseload.ListingSupervision.Which;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supervision done and due. */
@RestController
@Tag(name = "Managers")
class SupervisionApi {

	private final ListingSupervision listing;

	SupervisionApi(ListingSupervision listing) {
		this.listing = listing;
	}

	/**
	 * Supervision by team, and the cases.
	 *
	 * @param total cases that I may see
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Supervision(List<Team> teams, List<Line> items, long total, String next) {
	}

	@GetMapping("/api/supervision")
	@Operation(summary = "Supervision done and due by team, and the cases that wait for it, the longest first",
			description = "For managers. It counts cases, and no people.")
	@Parameter(name = "which", description = "overdue, soon (within a week) or all; overdue unless said")
	@Parameter(name = "team", description = "a team, or its district")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Supervision list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = new Parameters(sent, Set.of("which", "team", "limit", "after"));
		Which which = asked.lowerCaseCode("which", Which.class);
		String team = asked.line("team");
		int limit = asked.limit();
		Cursor after = asked.after(2);
		asked.refuse();
		Page<Line> found = this.listing.list((which != null) ? which : Which.OVERDUE, team, limit, after,
				asked.asked());
		return new Supervision(this.listing.teams(), found.items(), found.total(), found.next());
	}

}
