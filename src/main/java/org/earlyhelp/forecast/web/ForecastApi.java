package org.earlyhelp.forecast.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.forecast.BackTest;
import org.earlyhelp.forecast.BackTesting;
import org.earlyhelp.forecast.Forecast;
import org.earlyhelp.forecast.Forecasting;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many deadlines are likely to be missed, and how far off that was in the past. */
@RestController
@RequestMapping("/api/forecast")
@Tag(name = "Managers")
class ForecastApi {

	private final Forecasting forecasting;

	private final BackTesting backTesting;

	private final Profile profile;

	private final Clock clock;

	ForecastApi(Forecasting forecasting, BackTesting backTesting, Profile profile, Clock clock) {
		this.forecasting = forecasting;
		this.backTesting = backTesting;
		this.profile = profile;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "How many deadlines are likely to be missed in 4, 8 and 12 weeks, and with more practitioners",
			description = "A seeded simulation of the open work over the measured times: the same question has the same"
					+ " answer. Where too little is known, no number is told.")
	@Parameter(name = "asAt", description = "a day, at its end, or a moment; now unless said")
	@Parameter(name = "district", description = "a district’s code")
	@Parameter(name = "practitioners", description = "how many more, 1 to 10; 1 unless said")
	Forecast forecast(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Asked asked = Asked.of(sent, this.profile, this.clock.instant());
		return this.forecasting.forecast(asked.asAt(), asked.district(), asked.more());
	}

	@GetMapping("/backtest")
	@Operation(summary = "How far off the forecasts of the last twelve months’ ends would have been",
			description = "Each is made of what stood then, and held against what was missed in the weeks that followed.")
	@Parameter(name = "to", description = "no month that ends later; up to now unless said")
	@Parameter(name = "district", description = "a district’s code")
	BackTest backTest(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = new Parameters(sent, Set.of("to", "district"));
		LocalDate to = asked.day("to");
		String district = Asked.district(asked, this.profile);
		asked.refuse();
		return this.backTesting.look(to, district);
	}

}
