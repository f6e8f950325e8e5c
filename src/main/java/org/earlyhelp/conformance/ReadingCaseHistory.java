package org.earlyhelp.conformance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.earlyhelp.access.Deed;
import org.earlyhelp.audit.History;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.Story;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.conformance.CaseHistory.AskedThreshold;
import org.earlyhelp.conformance.CaseHistory.Step;
import org.earlyhelp.conformance.CaseHistory.StepClock;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.frontdoor.ShownThreshold;
import org.earlyhelp.frontdoor.TellingThreshold;
import org.earlyhelp.frontdoor.ThresholdAsked;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.ClockKept;
import org.earlyhelp.timeliness.Deadlines;
import org.earlyhelp.worklist.StepTaken;
import org.earlyhelp.worklist.StepsTaken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds what happened in a case against what the model asked, for those who may read the
 * case. Everything in it was recorded when it happened; nothing is made up afterwards but
 * the question to the threshold of contacts from before that was kept, and it says so.
 */
@Service
@Transactional
public class ReadingCaseHistory {

	private static final int MOST_ENTRIES = 2000;

	private final CaseDoor door;

	private final StepsTaken steps;

	private final Deadlines deadlines;

	private final TellingThreshold threshold;

	private final ThresholdTables tables;

	private final Waivers waivers;

	private final History history;

	private final StepOrder order;

	private final WorkingCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingCaseHistory(CaseDoor door, StepsTaken steps, Deadlines deadlines, TellingThreshold threshold,
			ThresholdTables tables, Waivers waivers, History history, StepOrder order, WorkingCalendar calendar,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.steps = steps;
		this.deadlines = deadlines;
		this.threshold = threshold;
		this.tables = tables;
		this.waivers = waivers;
		this.history = history;
		this.order = order;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case, or none for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may know of it, and not read
	 * it
	 */
	public CaseHistory read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Instant now = this.clock.instant();
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "PROCESS_HISTORY", now));
		List<StepTaken> taken = this.steps.of(id, file.contact());
		Optional<ThresholdAsked> asked = asked(file, now);
		var facts = new Facts(taken, clocks(file), asked.map(ThresholdAsked::contact).orElse(null),
				asked.map(ThresholdAsked::decisions).orElse(List.of()), this.waivers.of(file));
		List<LedgerLine> lines = this.history
			.of(Story.of(id, file.contact(), Set.of()).ofActions(StepEntries.actions()), null, MOST_ENTRIES);
		StepEntries entries = StepEntries.of(taken, lines);
		List<Deviation> deviations = DeviationRules.of(facts, this.order, now).stream().map(entries::behind).toList();
		ClocksOfSteps clocks = ClocksOfSteps.of(taken, facts.clocks());
		return new CaseHistory(id.value(), file.reference(),
				taken.stream().map((step) -> line(step, clocks, entries, deviations, now)).toList(), deviations,
				asked.map(this::shown).orElse(null), taken.size() >= StepsTaken.MOST || lines.size() >= MOST_ENTRIES);
	}

	/** What it shows of the contact is a view of its own. */
	private Optional<ThresholdAsked> asked(CaseFile file, Instant now) {
		Optional<ThresholdAsked> asked = Optional.ofNullable(file.contact()).flatMap(this.threshold::of);
		asked.ifPresent((found) -> this.events
			.publishEvent(new RecordViewed(Subject.of(file.contact()), file.family(), "CONTACT_DECISION", now)));
		return asked;
	}

	private List<ClockKept> clocks(CaseFile file) {
		var clocks = new ArrayList<ClockKept>();
		if (file.contact() != null) {
			clocks.addAll(this.deadlines.keptOf(Subject.of(file.contact())));
		}
		clocks.addAll(this.deadlines.keptOf(Subject.of(file.id())));
		return clocks;
	}

	private Step line(StepTaken step, ClocksOfSteps clocks, StepEntries entries, List<Deviation> deviations,
			Instant now) {
		Optional<LedgerLine> entry = entries.of(step);
		Instant end = (step.endedAt() != null) ? step.endedAt() : now;
		return new Step(step.id(), step.type(), step.label(), step.step(), step.ofContact(), step.groups(),
				step.begunAt(), clocks.dueOf(step).map((clock) -> clock(clock, now)).orElse(null), step.state(),
				step.done() ? DeviationRules.happenedOn(step, clocks) : null, step.endedAt(), step.endedBy(),
				entry.map(LedgerLine::role).orElse(null), entry.map(LedgerLine::agency).orElse(null),
				this.calendar.workingDaysBetween(ServiceTime.dayOf(step.begunAt()), ServiceTime.dayOf(end)),
				step.endedReason(), entry.map(LedgerLine::id).orElse(null), entry.map(LedgerLine::action).orElse(null),
				deviations.stream()
					.filter((deviation) -> step.id().equals(deviation.task()))
					.map(Deviation::kind)
					.distinct()
					.toList());
	}

	private static StepClock clock(ClockKept clock, Instant now) {
		return new StepClock(clock.id(), clock.timer(), clock.name(), clock.ruleVersion(), clock.startedAt(),
				clock.dueAt(), clock.originalDueAt(), clock.lateAt(now));
	}

	private AskedThreshold shown(ThresholdAsked asked) {
		Recommendation then = asked.recommended();
		if (asked.question() == null) {
			return new AskedThreshold(asked, null, false);
		}
		ShownThreshold table = this.tables.shown(then.tableVersion(), asked.question()).orElse(null);
		boolean agrees = table != null && this.tables.called(then.tableVersion())
			.map((one) -> one.threshold().recommend(asked.question()))
			.filter((again) -> again.outcome() == then.outcome() && again.level().equals(then.level())
					&& again.ruleId().equals(then.ruleId()))
			.isPresent();
		return new AskedThreshold(asked, table, agrees);
	}

}
