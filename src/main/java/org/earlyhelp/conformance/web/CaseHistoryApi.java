package org.earlyhelp.conformance.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.conformance.CaseHistory;
import org.earlyhelp.conformance.Look;
import org.earlyhelp.conformance.ReadingCaseHistory;
import org.earlyhelp.conformance.ReadingLooks;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the model asked of one case and what happened, and who looked at it. */
@RestController
@Tag(name = "Auditors")
class CaseHistoryApi {

	private final ReadingCaseHistory history;

	private final ReadingLooks looks;

	CaseHistoryApi(ReadingCaseHistory history, ReadingLooks looks) {
		this.history = history;
		this.looks = looks;
	}

	@GetMapping("/api/cases/{id}/process/history")
	@Operation(summary = "What the model asked of a case and what happened, side by side",
			description = "Each step with whom it was asked of, its date, who did it and when; each departure from the "
					+ "model by name, with the ledger entry or record behind it; the threshold table as it stood, with "
					+ "the row that answered.")
	CaseHistory read(@PathVariable UUID id) {
		return this.history.read(new CaseId(id));
	}

	/** Who looked, the newest first. */
	record Looks(String reference, List<Look> items, long total, String next) {
	}

	@GetMapping("/api/cases/{id}/looks")
	@Operation(summary = "Who looked at a case, when, at what, and what they had to do with it",
			description = "For auditors and records officers, of any case: it tells nothing of the family. Lists in "
					+ "which the case stood are in the ledger under LIST_VIEWED.")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "next of the page before")
	Looks looks(@PathVariable UUID id, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = new Parameters(sent, Set.of("limit", "after"));
		int limit = asked.limit();
		UUID before = asked.id("after");
		asked.refuse();
		ReadingLooks.Looks found = this.looks.read(new CaseId(id), before, limit);
		Page<Look> page = found.page();
		return new Looks(found.reference(), page.items(), page.total(), page.next());
	}

}
