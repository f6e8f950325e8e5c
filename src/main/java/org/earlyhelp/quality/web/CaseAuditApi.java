package org.earlyhelp.quality.web;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.quality.AuditActionView;
import org.earlyhelp.quality.AuditSampleView;
import org.earlyhelp.quality.CaseAuditState;
import org.earlyhelp.quality.CaseAuditView;
import org.earlyhelp.quality.DrawingSample;
import org.earlyhelp.quality.Learning;
import org.earlyhelp.quality.ReadingAuditActions;
import org.earlyhelp.quality.ReadingAudits;
import org.earlyhelp.quality.ReadingLearning;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Audits of case files; giving grades, agreeing them and doing what was asked are tasks.
 */
@RestController
@RequestMapping("/api/case-audits")
@Tag(name = "Auditors")
class CaseAuditApi {

	private final ReadingAudits reading;

	private final ReadingAuditActions actions;

	private final ReadingLearning learning;

	private final DrawingSample drawing;

	CaseAuditApi(ReadingAudits reading, ReadingAuditActions actions, ReadingLearning learning, DrawingSample drawing) {
		this.reading = reading;
		this.actions = actions;
		this.learning = learning;
		this.drawing = drawing;
	}

	@GetMapping
	@Operation(summary = "Audits of case files, the latest first",
			description = "For auditors, and for advisers and managers of the district. What an auditor found is told"
					+ " to the other once both have given their grades.")
	@Parameter(name = "month", description = "in which the case was drawn, as 2026-09")
	@Parameter(name = "state", description = "OPEN, DIFFERS, AGREED or LAPSED")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<CaseAuditView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		var asked = new Parameters(sent, Set.of("month", "state", "limit", "after"));
		String month = asked.line("month");
		CaseAuditState state = asked.code("state", CaseAuditState.class);
		int limit = asked.limit();
		Cursor after = asked.after(1);
		asked.refuse();
		return this.reading.list(AuditMonth.of(month), state, limit, after);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One audit: who graded, what is agreed, and what it asked for")
	CaseAuditView read(@PathVariable UUID id) {
		return this.reading.read(new CaseAuditId(id));
	}

	@PostMapping("/samples")
	@Operation(summary = "Draw this month's cases now",
			description = "For those who answer for the service. The month's cases are drawn by themselves on its first"
					+ " day; what was drawn stays, however often this is asked.")
	AuditSampleView draw() {
		return this.drawing.draw();
	}

	@GetMapping("/samples/{month}")
	@Operation(summary = "How a month's cases were drawn: seed, rule, and how many could have been",
			description = "Those that could be drawn are put in the order of the SHA-256 of the seed, a colon and the"
					+ " case's reference; the first of each district are drawn. Where none of these was closed or"
					+ " stepped up and another was, the first such takes the last one's place.")
	AuditSampleView sample(@PathVariable String month) {
		return this.reading.sample(AuditMonth.of(month));
	}

	@GetMapping(path = "/samples/{month}/eligible", produces = AuditFile.TYPE)
	@Operation(summary = "What could have been drawn in a month, in the order of the draw, as CSV")
	ResponseEntity<String> eligible(@PathVariable String month) {
		YearMonth asked = AuditMonth.of(month);
		return AuditFile.of(asked, this.reading.eligible(asked));
	}

	@GetMapping("/actions")
	@Operation(summary = "What audits asked for: to those who read audits, all; to others, what is theirs")
	@Parameter(name = "which", description = "OPEN unless said, OVERDUE or DONE")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<AuditActionView> actions(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		var asked = new Parameters(sent, Set.of("which", "limit", "after"));
		ReadingAuditActions.Which which = asked.code("which", ReadingAuditActions.Which.class);
		int limit = asked.limit();
		Cursor after = asked.after(2);
		asked.refuse();
		return this.actions.list((which != null) ? which : ReadingAuditActions.Which.OPEN, limit, after);
	}

	@GetMapping("/learning")
	@Operation(summary = "What a quarter's audits teach, small numbers left out",
			description = "Names no case, no family and no colleague.")
	@Parameter(name = "quarter", description = "as 2026-Q3; the present one unless said")
	Learning learning(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		var asked = new Parameters(sent, Set.of("quarter"));
		String quarter = asked.line("quarter");
		asked.refuse();
		return this.learning.read(quarter);
	}

}
