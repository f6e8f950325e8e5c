package org.earlyhelp.forecast.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.forecast.BackTest;
import org.earlyhelp.forecast.BackTesting;
import org.earlyhelp.forecast.Forecast;
import org.earlyhelp.forecast.Forecasting;
import org.earlyhelp.forecast.Likely;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.page.DayBoxes;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The forecast, as whoever plans the work reads it: numbers with their span, what one
 * more practitioner changes, what all that assumes, and how far off it was.
 */
@Controller
class ForecastPages {

	private static final DayBoxes AS_AT = new DayBoxes("asAt");

	private static final int MOST_MORE = 5;

	private final Forecasting forecasting;

	private final BackTesting backTesting;

	private final Profile profile;

	private final Labels labels;

	private final Wording words;

	private final CurrentUser user;

	private final Clock clock;

	ForecastPages(Forecasting forecasting, BackTesting backTesting, Profile profile, Labels labels, Wording words,
			CurrentUser user, Clock clock) {
		this.forecasting = forecasting;
		this.backTesting = backTesting;
		this.profile = profile;
		this.labels = labels;
		this.words = words;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Numbers in a line of a table, one for each horizon.
	 *
	 * @param starred whether it waits for practitioners
	 */
	record Line(String name, boolean starred, List<String> missed, List<String> withMore, List<Long> bars) {
	}

	@GetMapping("/forecast")
	String look(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Map<String, String> values = values(sent);
		String wrong = null;
		Asked asked;
		try {
			asked = asked(values);
		}
		catch (InvalidInput ex) {
			wrong = this.words.of("forecast.no-such-day");
			var others = new LinkedHashMap<>(values);
			AS_AT.names().forEach(others::remove);
			asked = asked(others);
		}
		Forecast forecast = this.forecasting.forecast(asked.asAt(), asked.district(), asked.more());
		model.addAttribute("forecast", forecast);
		model.addAttribute("horizons", forecast.horizons().stream().map((one) -> horizon(one, forecast)).toList());
		model.addAttribute("byTimer", byTimer(forecast));
		model.addAttribute("byDistrict", byDistrict(forecast));
		model.addAttribute("rules", this.profile.forecast());
		model.addAttribute("asked", values);
		model.addAttribute("wrong", wrong);
		model.addAttribute("choices", choices());
		boolean checked = sent.containsKey("check");
		model.addAttribute("backTest", checked ? this.backTesting.look(null, asked.district()) : null);
		return "forecast/forecast";
	}

	private static Map<String, String> values(MultiValueMap<String, String> sent) {
		var values = new LinkedHashMap<String, String>();
		Stream.concat(Stream.of("district", "practitioners"), AS_AT.names().stream()).forEach((name) -> {
			String value = sent.getFirst(name);
			if (value != null && !value.isBlank()) {
				values.put(name, value.strip());
			}
		});
		return values;
	}

	private Asked asked(Map<String, String> values) {
		Instant now = this.clock.instant();
		var query = new LinkedMultiValueMap<String, String>();
		query.set("district",
				this.profile.districts()
					.stream()
					.map(Profile.District::code)
					.filter((code) -> code.equals(values.get("district")))
					.findFirst()
					.orElse(""));
		String more = values.getOrDefault("practitioners", "1");
		query.set("practitioners", more.matches("[1-" + MOST_MORE + "]") ? more : "1");
		if (AS_AT.saysAnything(values)) {
			String day = AS_AT.day(values::get);
			query.set("asAt", day);
			if (day.equals(ServiceTime.dayOf(now).toString())) {
				query.remove("asAt");
			}
		}
		return Asked.of(query, this.profile, now);
	}

	/**
	 * One span of weeks, as its row has it.
	 *
	 * @param bar of a hundred
	 */
	record Row(int weeks, LocalDate until, String missed, String withMore, String fewer, long bar, long barWithMore) {
	}

	private Row horizon(Forecast.Horizon one, Forecast forecast) {
		double most = forecast.horizons().stream().mapToDouble((other) -> other.missed().expected()).max().orElse(0);
		return new Row(one.weeks(), one.until(), words(one.missed()), words(one.withMore()), words(one.fewer()),
				bar(one.missed(), most), (one.withMore() != null) ? bar(one.withMore(), most) : 0);
	}

	private List<Line> byTimer(Forecast forecast) {
		int last = forecast.horizons().size() - 1;
		double most = forecast.timers()
			.stream()
			.mapToDouble((one) -> one.missed().get(last).expected())
			.max()
			.orElse(0);
		return forecast.timers()
			.stream()
			.map((one) -> line(one.name(), one.practitioners(), one.missed(), one.withMore(), most))
			.toList();
	}

	private List<Line> byDistrict(Forecast forecast) {
		int last = forecast.horizons().size() - 1;
		double most = forecast.districts()
			.stream()
			.mapToDouble((one) -> one.missed().get(last).expected())
			.max()
			.orElse(0);
		return forecast.districts()
			.stream()
			.map((one) -> line(one.district().isEmpty() ? this.words.of("forecast.no-district")
					: this.labels.district(one.district()), false, one.missed(), one.withMore(), most))
			.toList();
	}

	private Line line(String name, boolean starred, List<Likely> missed, List<Likely> withMore, double most) {
		return new Line(name, starred, missed.stream().map(this::words).toList(),
				(withMore != null) ? withMore.stream().map(this::words).toList() : List.of(),
				missed.stream().map((one) -> bar(one, most)).toList());
	}

	private static long bar(Likely likely, double most) {
		return (most > 0) ? Math.min(100, Math.round(100 * likely.expected() / most)) : 0;
	}

	private String words(Likely likely) {
		return (likely == null) ? null : this.words.of("forecast.range", number(likely.expected()),
				String.valueOf(likely.low()), String.valueOf(likely.high()));
	}

	/** Small numbers with a tenth, others without. */
	static String number(double number) {
		return (Math.abs(number) >= 10 || number == Math.rint(number)) ? String.valueOf(Math.round(number))
				: String.valueOf(number);
	}

	private Map<String, List<Option>> choices() {
		FigureScope scope = FigureScope.demand(this.user.get(), "forecast");
		List<Option> districts = Stream.concat(Stream.of(Option.of("", this.words.of("forecast.all-districts"))),
				this.profile.districts()
					.stream()
					.map(Profile.District::code)
					.filter((code) -> scope.districts().isEmpty() || scope.districts().contains(code))
					.map((code) -> Option.of(code, this.labels.district(code))))
			.toList();
		List<Option> more = IntStream.rangeClosed(1, MOST_MORE)
			.mapToObj((number) -> Option.of(String.valueOf(number),
					this.words.of((number == 1) ? "forecast.one-more" : "forecast.several-more", number)))
			.toList();
		return Map.of("districts", districts, "more", more);
	}

}
