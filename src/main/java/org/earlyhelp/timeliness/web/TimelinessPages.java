package org.earlyhelp.timeliness.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.DayBoxes;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.LateReason;
import org.earlyhelp.timeliness.figures.ExportingTimeliness;
import org.earlyhelp.timeliness.figures.FigureChoices;
import org.earlyhelp.timeliness.figures.ReadingStages;
import org.earlyhelp.timeliness.figures.ReadingTimeliness;
import org.earlyhelp.timeliness.figures.Slice;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.earlyhelp.timeliness.figures.TimerFigures;

/**
 * Timeliness, as a manager reads it on a Monday: today's risk first, then where families
 * wait, how each clock was kept, and how that went month by month.
 */
@Controller
class TimelinessPages {

	private static final List<String> FILTERS = List.of("period", "team", "agency", "level");

	private static final DayBoxes AS_AT = new DayBoxes("asAt");

	private final ReadingTimeliness timeliness;

	private final ReadingStages stages;

	private final ExportingTimeliness exporting;

	private final Profile profile;

	private final FigureChoices choices;

	private final Wording words;

	private final Clock clock;

	TimelinessPages(ReadingTimeliness timeliness, ReadingStages stages, ExportingTimeliness exporting, Profile profile,
			FigureChoices choices, Wording words, Clock clock) {
		this.timeliness = timeliness;
		this.stages = stages;
		this.exporting = exporting;
		this.profile = profile;
		this.choices = choices;
		this.words = words;
		this.clock = clock;
	}

	/** Up to when a period reaches: today, and from so many months before. */
	enum Period {

		YEAR(12), HALF(6), QUARTER(3), MONTH(1);

		private final int months;

		Period(int months) {
			this.months = months;
		}

		LocalDate from(LocalDate last) {
			return last.minusMonths(this.months).plusDays(1);
		}

	}

	/**
	 * What was asked for, as its address and its form have it.
	 *
	 * @param wrong what is wrong with the day; null where nothing is
	 */
	record Asked(Map<String, String> values, TimelinessQuery query, String wrong) {

		public String value(String name) {
			return this.values.get(name);
		}

		/** The address of the list behind a figure. */
		public String list(Timer timer, String slice) {
			return address("/timeliness/" + timer.name(), slice);
		}

		/** The address of a file of the same. */
		public String file(String path) {
			return address("/timeliness" + path, null);
		}

		private String address(String path, String slice) {
			var address = UriComponentsBuilder.fromPath(path);
			var all = new LinkedHashMap<String, String>();
			this.values.forEach((name, value) -> {
				address.queryParam(name, "{" + name + "}");
				all.put(name, value);
			});
			if (slice != null) {
				address.queryParam("which", slice.toLowerCase(Locale.ROOT));
			}
			return address.encode().buildAndExpand(all).toUriString();
		}

	}

	/** The days of risk, all clocks together. */
	record Risk(long overdue, long soon, Map<LateReason, Long> reasons) {
	}

	@GetMapping("/timeliness")
	String look(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Asked asked = asked(sent);
		TimelinessQuery query = asked.query();
		List<TimerFigures> figures = this.timeliness.figures(query);
		model.addAttribute("asked", asked);
		model.addAttribute("choices", choices());
		model.addAttribute("risk", new Risk(figures.stream().mapToLong(TimerFigures::openOverdue).sum(),
				figures.stream().mapToLong(TimerFigures::dueSoon).sum(), this.timeliness.whyLate(query)));
		model.addAttribute("late", figures.stream().filter((row) -> row.openOverdue() + row.dueSoon() > 0).toList());
		model.addAttribute("clocks", figures.stream().filter((row) -> !row.isQuiet()).toList());
		model.addAttribute("quiet", figures.stream().filter(TimerFigures::isQuiet).toList());
		model.addAttribute("stages", this.stages.figures(query));
		model.addAttribute("months", this.timeliness.months(query.from(query.to().withDayOfMonth(1).minusMonths(11))));
		return "timeliness/timeliness";
	}

	@GetMapping("/timeliness/export")
	ResponseEntity<String> export(@RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = asked(sent).query();
		return TimelinessCsv.of("timeliness", query, this.exporting.clocks(query));
	}

	@GetMapping("/timeliness/stages/export")
	ResponseEntity<String> exportStages(@RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = asked(sent).query();
		return TimelinessCsv.of("stages", query, this.exporting.stages(query));
	}

	@GetMapping("/timeliness/{timer}/export")
	ResponseEntity<String> exportList(@PathVariable String timer, @RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = asked(sent).query();
		Timer of = timerCalled(timer);
		Parameters parameters = listed(sent);
		Slice slice = slice(parameters);
		parameters.refuse();
		return TimelinessCsv.of(of.name(), query, this.exporting.list(of, slice, query));
	}

	private Timer timerCalled(String code) {
		return this.profile.clocks()
			.stream()
			.filter((one) -> one.name().equals(code))
			.findFirst()
			.orElseThrow(() -> NotThere.none(code));
	}

	private static Parameters listed(MultiValueMap<String, String> sent) {
		var list = new LinkedMultiValueMap<String, String>();
		Stream.of("which", "after")
			.filter(sent::containsKey)
			.forEach((name) -> list.set(name, Objects.requireNonNullElse(sent.getFirst(name), "")));
		return new Parameters(list, Set.of("which", "after"));
	}

	private static Slice slice(Parameters parameters) {
		return Objects.requireNonNullElse(parameters.lowerCaseCode("which", Slice.class), Slice.OVERDUE);
	}

	@GetMapping("/timeliness/{timer}")
	String behind(@PathVariable String timer, @RequestParam MultiValueMap<String, String> sent, Model model) {
		Asked asked = asked(sent);
		Timer of = timerCalled(timer);
		Parameters parameters = listed(sent);
		Slice slice = slice(parameters);
		ReadingTimeliness.Items items = this.timeliness.items(of, slice, asked.query(), 50, parameters.after(2),
				asked.values());
		model.addAttribute("asked", asked);
		model.addAttribute("slice", slice);
		model.addAttribute("clockName", this.profile.timescale(of).name());
		model.addAttribute("found", items);
		model.addAttribute("now", asked.query().asAt());
		String here = asked.list(of, slice.name());
		model.addAttribute("file", here.replace("/timeliness/" + of.name(), "/timeliness/" + of.name() + "/export"));
		model.addAttribute("first", sent.containsKey("after") ? here : null);
		model.addAttribute("next",
				(items.page().next() != null) ? UriComponentsBuilder.fromUriString(here)
					.queryParam("after", items.page().next())
					.build(true)
					.toUriString() : null);
		return "timeliness/behind";
	}

	private Asked asked(MultiValueMap<String, String> sent) {
		var values = new LinkedHashMap<String, String>();
		Stream.concat(FILTERS.stream(), AS_AT.names().stream()).forEach((name) -> {
			String value = sent.getFirst(name);
			if (value != null && !value.isBlank()) {
				values.put(name, value.strip());
			}
		});
		Instant now = this.clock.instant();
		try {
			return new Asked(values, query(values, now), null);
		}
		catch (InvalidInput ex) {
			var others = new LinkedHashMap<>(values);
			AS_AT.names().forEach(others::remove);
			return new Asked(values, query(others, now), this.words.of("timeliness.no-such-day"));
		}
	}

	private TimelinessQuery query(Map<String, String> values, Instant now) {
		var query = new LinkedMultiValueMap<String, String>();
		List.of("team", "agency", "level").forEach((name) -> query.set(name, values.getOrDefault(name, "")));
		if (AS_AT.saysAnything(values)) {
			query.set("asAt", AS_AT.day(values::get));
		}
		Parameters parameters = TimelinessQuery.parameters(query, Set.of());
		TimelinessQuery whole = TimelinessQuery.of(parameters, now);
		parameters.refuse();
		LocalDate last = ServiceTime.dayOf(whole.asAt());
		Period period = Stream.of(Period.values())
			.filter((one) -> one.name().equals(values.get("period")))
			.findFirst()
			.orElse(Period.YEAR);
		return new TimelinessQuery(period.from(last), last, whole.asAt(), whole.team(), null, whole.agency(),
				whole.level());
	}

	private Map<String, List<Option>> choices() {
		List<Option> periods = Stream.of(Period.values())
			.map((period) -> Option.of(period.name(), this.words.of("timeliness.period." + period.name())))
			.toList();
		return Map.of("periods", periods, "teams", this.choices.teams(), "agencies", this.choices.agencies(), "levels",
				this.choices.levels());
	}

}
