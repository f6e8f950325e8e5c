package org.earlyhelp.timeliness.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.locality.Span;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.timeliness.DeadlineExplanation;
import org.earlyhelp.timeliness.DeadlineState;
import org.earlyhelp.timeliness.DeadlineView;
import org.earlyhelp.timeliness.ReadingDeadlines;

/** The clocks of a case, and why each is due when it is. */
@Controller
class DeadlinePages {

	private static final Set<String> WEEKEND = Set.of("Saturday", "Sunday");

	private final ReadingDeadlines reading;

	private final Clock clock;

	DeadlinePages(ReadingDeadlines reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	/**
	 * One line of the table.
	 *
	 * @param overdue whether it runs and its date is past
	 * @param moved whether it was due at another time at first
	 */
	record Line(DeadlineView deadline, boolean overdue, boolean moved) {

		/** Whether somebody may say why: it was missed, or its date is past. */
		public boolean late() {
			return this.overdue || this.deadline.state() == DeadlineState.MISSED;
		}

	}

	/**
	 * How a date was counted, as people read it.
	 *
	 * @param from the day or the moment from which it counts
	 * @param weekend how many Saturdays and Sundays lie between
	 * @param others the other days that do not count
	 */
	record Counted(DeadlineExplanation told, TemporalAccessor from, Span span, long weekend,
			List<Reckoning.Skipped> others) {

		static Counted of(DeadlineExplanation told) {
			List<Reckoning.Skipped> others = told.skipped()
				.stream()
				.filter((day) -> !WEEKEND.contains(day.why()))
				.toList();
			TemporalAccessor from = (told.origin().length() == 10) ? LocalDate.parse(told.origin())
					: Instant.parse(told.origin());
			return new Counted(told, from, (told.span() != null) ? Span.of(told.span()) : null,
					told.skipped().size() - others.size(), others);
		}

		/** Whether the moment is known from which it counts. */
		public boolean fromMoment() {
			return this.from instanceof Instant;
		}

	}

	@GetMapping("/cases/{id}/deadlines")
	String ofCase(@PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		List<Line> lines = this.reading.of(new CaseId(id))
			.stream()
			.sorted(Comparator.comparing((DeadlineView one) -> one.state() != DeadlineState.RUNNING))
			.map((one) -> new Line(one, isLate(one, now), !one.originalDueAt().equals(one.dueAt())))
			.toList();
		model.addAttribute("lines", lines);
		return "timeliness/deadlines";
	}

	private static boolean isLate(DeadlineView deadline, Instant now) {
		return deadline.state() == DeadlineState.RUNNING && deadline.pausedFrom() == null
				&& deadline.dueAt().isBefore(now);
	}

	@GetMapping("/cases/{id}/deadlines/{deadline}")
	String why(@PathVariable UUID id, @PathVariable UUID deadline, Model model) {
		model.addAttribute("counted", Counted.of(this.reading.explain(new CaseId(id), deadline)));
		return "timeliness/why";
	}

}
