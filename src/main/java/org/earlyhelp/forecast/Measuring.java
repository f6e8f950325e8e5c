package org.earlyhelp.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.forecast.Present.Coming;
import org.earlyhelp.forecast.Present.Ending;
import org.earlyhelp.forecast.Present.Past;
import org.earlyhelp.forecast.Present.Practice;
import org.earlyhelp.forecast.Present.Waiting;
import org.earlyhelp.locality.Profile.ForecastRules;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.timeliness.figures.ClockGroup;

/**
 * Measures clocks as they are read, one group after the other: how long they took, what
 * came week by week, and how much was open each day. Keeps counts, and no clock.
 */
final class Measuring {

	/** The weeks to come that are told of. */
	static final List<Integer> WEEKS = List.of(4, 8, 12);

	/** Each contact with the family begins it anew: there is nothing to forecast. */
	private static final Set<Timer> BEGUN_ANEW = EnumSet.of(Timer.T27);

	private static final int LAST_WEEK = WEEKS.get(WEEKS.size() - 1);

	private final LocalDate today;

	/** The first day of the weeks that times are measured over. */
	private final LocalDate start;

	/** The first day that is still to be worked, and the last that was. */
	private final LocalDate first;

	private final LocalDate lastWorked;

	private final ForecastRules rules;

	private final DayCount days;

	private final Map<Past, Integer> past = new HashMap<>();

	private final Map<Waiting, Integer> waiting = new HashMap<>();

	private final List<List<Coming>> weeks = new ArrayList<>();

	private final Map<Timer, Integer> ended = new EnumMap<>(Timer.class);

	private final Map<Timer, int[]> open = new EnumMap<>(Timer.class);

	private LocalDate earliest;

	Measuring(WorkingCalendar calendar, Instant at, ForecastRules rules) {
		this.today = ServiceTime.dayOf(at);
		this.rules = rules;
		this.start = this.today.minusWeeks(rules.timesWeeks()).plusDays(1);
		boolean over = !at.isBefore(ServiceTime.at(this.today, WorkingCalendar.CLOSING));
		this.first = calendar.dayZero(over ? this.today.plusDays(1) : this.today);
		this.lastWorked = calendar.minus(this.first.minusDays(1), 0);
		this.days = new DayCount(calendar, this.today.minusYears(3), this.today.plusYears(2));
		for (int week = 0; week < rules.arrivalsWeeks(); week++) {
			this.weeks.add(new ArrayList<>());
		}
	}

	/** The first day of the weeks that are measured. */
	LocalDate start() {
		return this.start;
	}

	/** The last day of a horizon of so many weeks. */
	LocalDate until(int weeks) {
		return this.today.plusWeeks(weeks);
	}

	void add(ClockGroup group) {
		if (BEGUN_ANEW.contains(group.timer())) {
			return;
		}
		if (this.earliest == null || group.started().isBefore(this.earliest)) {
			this.earliest = group.started();
		}
		measure(group);
		if (group.ended() == null && !group.standing()) {
			int due = group.late() ? -1 : Math.max(0, this.days.upTo(group.due()) - this.days.upTo(this.first));
			int age = Math.min(StageTimes.LONGEST, this.days.between(group.started(), this.first));
			this.waiting.merge(new Waiting(group.timer(), group.district(), age, due, 1), group.clocks(), Integer::sum);
		}
		long daysAgo = this.today.toEpochDay() - group.started().toEpochDay();
		if (daysAgo >= 0 && daysAgo < 7L * this.weeks.size()) {
			int week = (int) (daysAgo / 7);
			var coming = new Coming(group.timer(), group.district(), 6 - (int) (daysAgo % 7),
					this.days.between(group.started(), group.due()));
			for (int each = 0; each < group.clocks(); each++) {
				this.weeks.get(week).add(coming);
			}
		}
	}

	/** How long it ran within the weeks that are measured; what stands still is not. */
	private void measure(ClockGroup group) {
		LocalDate to = (group.ended() != null) ? group.ended() : this.lastWorked;
		if (to.isBefore(this.start) || to.isBefore(group.started()) || (group.ended() == null && group.standing())) {
			return;
		}
		LocalDate from = group.started().isBefore(this.start) ? this.start : group.started();
		int last = Math.min(StageTimes.LONGEST,
				(group.days() != null) ? group.days() : this.days.between(group.started(), to));
		int since = Math.min(last, this.days.dayZero(from) - this.days.dayZero(group.started()));
		boolean onDueDay = group.ended() != null && group.ended().equals(group.due());
		this.past.merge(new Past(group.timer(), since, last, ending(group), group.late(), onDueDay, 1), group.clocks(),
				Integer::sum);
		if (group.ended() != null) {
			this.ended.merge(group.timer(), group.clocks(), Integer::sum);
		}
		int[] changes = this.open.computeIfAbsent(group.timer(), (timer) -> new int[7 * this.rules.timesWeeks() + 2]);
		changes[at(from)] += group.clocks();
		changes[at((group.ended() != null) ? to : this.today) + 1] -= group.clocks();
	}

	private int at(LocalDate day) {
		return (int) (day.toEpochDay() - this.start.toEpochDay());
	}

	private static Ending ending(ClockGroup group) {
		if (group.ended() == null) {
			return Ending.OPEN;
		}
		if (group.state().equals("STOPPED")) {
			return Ending.GONE;
		}
		return (group.days() == null && group.late()) ? Ending.STAYS_MISSED : Ending.DONE;
	}

	/**
	 * What was measured.
	 * @param work the clocks that wait for practitioners
	 */
	Present present(double practitioners, Set<Timer> work) {
		int[] horizons = WEEKS.stream()
			.mapToInt((weeks) -> this.days.upTo(until(weeks)) - this.days.upTo(this.first) + 1)
			.toArray();
		int[][] starts = new int[LAST_WEEK][7];
		for (int day = 0; day < 7 * LAST_WEEK; day++) {
			starts[day / 7][day % 7] = this.days.dayZero(this.today.plusDays(day + 1L)) - this.days.upTo(this.first);
		}
		return new Present(horizons, starts,
				this.past.entrySet()
					.stream()
					.map((each) -> each.getKey().times(each.getValue()))
					.sorted(Present.PAST_IN_ORDER)
					.toList(),
				this.waiting.entrySet()
					.stream()
					.map((each) -> each.getKey().times(each.getValue()))
					.sorted(Present.WAITING_IN_ORDER)
					.toList(),
				this.weeks.stream().map((week) -> week.stream().sorted(Present.COMING_IN_ORDER).toList()).toList(),
				new Practice(practitioners, load(work), work));
	}

	/**
	 * How many of these were open on a working day, as the average clock met it: days on
	 * which more were open were lived through by more of them.
	 */
	private double load(Set<Timer> work) {
		int[] changes = new int[7 * this.rules.timesWeeks() + 2];
		this.open.forEach((timer, of) -> {
			if (work.contains(timer)) {
				Arrays.setAll(changes, (day) -> changes[day] + of[day]);
			}
		});
		double sum = 0;
		double squares = 0;
		int open = 0;
		for (int day = 0; day < changes.length - 1; day++) {
			open += changes[day];
			sum += open;
			squares += (double) open * open;
		}
		return (sum > 0) ? squares / sum : 0;
	}

	/** The clocks of which enough ended, in order of the journey. */
	List<Timer> told() {
		return this.ended.entrySet()
			.stream()
			.filter((each) -> each.getValue() >= this.rules.leastEnded())
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	/** How many of it ended. */
	int ended(Timer timer) {
		return this.ended.getOrDefault(timer, 0);
	}

	/** Working days from the first to the last that was measured. */
	int workingDays() {
		return this.days.upTo(this.lastWorked) - this.days.upTo(this.start.minusDays(1));
	}

	/** How many whole weeks anything is known of. */
	int weeksKnown() {
		return (this.earliest == null) ? 0 : (int) Math.min(this.rules.timesWeeks(),
				(this.today.toEpochDay() - this.earliest.toEpochDay() + 1) / 7);
	}

	/** Whether each of the weeks that arrivals are taken from was lived. */
	boolean isLongEnough() {
		return weeksKnown() >= this.rules.arrivalsWeeks();
	}

}
