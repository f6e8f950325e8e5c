package org.earlyhelp.timeliness.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.timeliness.figures.ClockLine;
import org.earlyhelp.timeliness.figures.ExportingTimeliness;
import org.earlyhelp.timeliness.figures.GroupBy;
import org.earlyhelp.timeliness.figures.ReadingStages;
import org.earlyhelp.timeliness.figures.ReadingTimeliness;
import org.earlyhelp.timeliness.figures.Slice;
import org.earlyhelp.timeliness.figures.StageFigures;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.earlyhelp.timeliness.figures.TimerFigures;

/** How the clocks were kept, where families wait, and who they are. */
@RestController
@RequestMapping("/api/timeliness")
@Tag(name = "Managers")
class TimelinessApi {

	private final ReadingTimeliness timeliness;

	private final ReadingStages stages;

	private final ExportingTimeliness exporting;

	private final Profile profile;

	private final Clock clock;

	TimelinessApi(ReadingTimeliness timeliness, ReadingStages stages, ExportingTimeliness exporting, Profile profile,
			Clock clock) {
		this.timeliness = timeliness;
		this.stages = stages;
		this.exporting = exporting;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * Figures, and what they are of.
	 *
	 * @param from the first day of the period
	 * @param to its last day
	 * @param asAt the moment whose state of things they tell
	 */
	record Figures<T>(LocalDate from, LocalDate to, Instant asAt, List<T> items, int total) {

		static <T> Figures<T> of(TimelinessQuery query, List<T> items) {
			return new Figures<>(query.from(), query.to(), query.asAt(), items, items.size());
		}

	}

	/**
	 * The clocks behind a figure.
	 *
	 * @param total those that I may know of
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Clocks(List<ClockLine> items, long total, String next) {
	}

	@GetMapping
	@Operation(
			summary = "Each clock of the locality: started, due, met, missed, open and overdue, and how long it took",
			description = "Of a period, and as things stood at a moment. By district, agency or level where asked.")
	@AsksFigures
	@Parameter(name = "by", description = "district, agency or level: one line for each")
	Figures<TimerFigures> figures(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = TimelinessQuery.parameters(sent, Set.of());
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		GroupBy by = asked.lowerCaseCode("by", GroupBy.class);
		asked.refuse();
		return Figures.of(query, (by != null) ? this.timeliness.figures(query, by) : this.timeliness.figures(query));
	}

	@GetMapping("/stages")
	@Operation(summary = "Each stage of the journey: who came, who went on, how long they were in it, who is in it")
	@AsksFigures
	Figures<StageFigures> stages(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = TimelinessQuery.parameters(sent, Set.of());
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		asked.unless(asked.line("by") == null, "by", "query.unknown").refuse();
		return Figures.of(query, this.stages.figures(query));
	}

	@GetMapping("/{timer}/items")
	@Operation(summary = "The clocks behind a figure that are on cases and contacts that I may know of")
	@Parameter(name = "timer", description = "as T10")
	@Parameter(name = "which", description = "started, due, met, missed or overdue; overdue unless said")
	@AsksFigures
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Clocks items(@PathVariable String timer,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = TimelinessQuery.parameters(sent, Set.of("which", "limit", "after"));
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		Slice slice = asked.lowerCaseCode("which", Slice.class);
		int limit = asked.limit();
		Cursor after = asked.after(2);
		ReadingTimeliness.Items found = this.timeliness.items(timerCalled(timer),
				(slice != null) ? slice : Slice.OVERDUE, query, limit, after, asked.asked());
		return new Clocks(found.page().items(), found.page().total(), found.page().next());
	}

	@GetMapping(path = "/export", produces = TimelinessCsv.TYPE)
	@Operation(summary = "Each clock as CSV, whole and by district, agency and level, small numbers left out")
	@AsksFigures
	ResponseEntity<String> export(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = whole(sent);
		return TimelinessCsv.of("timeliness", query, this.exporting.clocks(query));
	}

	@GetMapping(path = "/stages/export", produces = TimelinessCsv.TYPE)
	@Operation(summary = "Each stage of the journey as CSV, small numbers left out")
	@AsksFigures
	ResponseEntity<String> exportStages(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = whole(sent);
		return TimelinessCsv.of("stages", query, this.exporting.stages(query));
	}

	@GetMapping(path = "/{timer}/items/export", produces = TimelinessCsv.TYPE)
	@Operation(summary = "The clocks behind a figure that are on cases and contacts that I may know of, as CSV",
			description = "Up to 10,000 of them; refused where there are more.")
	@Parameter(name = "timer", description = "as T10")
	@Parameter(name = "which", description = "started, due, met, missed, overdue or soon; overdue unless said")
	@AsksFigures
	ResponseEntity<String> exportItems(@PathVariable String timer,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = TimelinessQuery.parameters(sent, Set.of("which"));
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		Slice slice = asked.lowerCaseCode("which", Slice.class);
		asked.unless(asked.line("by") == null, "by", "query.unknown").refuse();
		Timer of = timerCalled(timer);
		return TimelinessCsv.of(of.name(), query,
				this.exporting.list(of, (slice != null) ? slice : Slice.OVERDUE, query));
	}

	private TimelinessQuery whole(MultiValueMap<String, String> sent) {
		Parameters asked = TimelinessQuery.parameters(sent, Set.of());
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		asked.unless(asked.line("by") == null, "by", "query.unknown").refuse();
		return query;
	}

	private Timer timerCalled(String code) {
		return this.profile.clocks()
			.stream()
			.filter((timer) -> timer.name().equals(code))
			.findFirst()
			.orElseThrow(() -> NotThere.none(code));
	}

}
