package org.earlyhelp.policy.web;

import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.policy.BacktestThreshold;
import org.earlyhelp.policy.BacktestingThreshold;
import org.earlyhelp.policy.ThresholdBacktest;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What another threshold would have recommended. */
@RestController
@RequestMapping("/api/thresholds")
@Tag(name = "Managers")
class ThresholdApi {

	private final BacktestingThreshold backtesting;

	ThresholdApi(BacktestingThreshold backtesting) {
		this.backtesting = backtesting;
	}

	@PostMapping(path = "/backtest", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "What another threshold table would have recommended of the contacts decided in a time",
			description = "Changes nothing. The table is DMN 1.3 text with the inputs, outputs and hit policy of the one"
					+ " in force; each question that a contact can ask is put to it first. A contact whose answer of"
					+ " then does not come out again, with what is kept of it, is counted as one that cannot be told.")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	ThresholdBacktest backtest(@RequestBody BacktestThreshold asked,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("limit", "after"));
		int limit = parameters.limit();
		Cursor after = parameters.after(2);
		return this.backtesting.backtest(asked, limit, after);
	}

}
