package org.earlyhelp.workflow.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.SuspendingCase;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.DeadlineView;
import org.earlyhelp.timeliness.Deadlines;

import org.springframework.stereotype.Component;

/**
 * What the processes of a case ask of the domain. Public, because BPMN expressions call
 * it.
 */
@Component
public class CaseSteps {

	private final CaseFiles cases;

	private final Deadlines deadlines;

	private final ProfileInForce profiles;

	private final WorkingCalendar calendar;

	private final SuspendingCase suspending;

	CaseSteps(CaseFiles cases, Deadlines deadlines, ProfileInForce profiles, WorkingCalendar calendar,
			SuspendingCase suspending) {
		this.suspending = suspending;
		this.cases = cases;
		this.deadlines = deadlines;
		this.profiles = profiles;
		this.calendar = calendar;
	}

	/** Who assesses, or did; after a step-down the lead, null until there is one. */
	public String assessor(String episode) {
		CaseFile file = of(episode);
		return (file.assessor() != null || !file.steppedDown()) ? file.assessor() : file.lead();
	}

	/** Whether social care steps the family down. */
	public boolean isStepDown(String episode) {
		return of(episode).steppedDown();
	}

	/** Whether the family said no. */
	public boolean hasRefused(String episode) {
		return of(episode).consent() == Consent.REFUSED;
	}

	/** Whether the family said yes. */
	public boolean takesPart(String episode) {
		return of(episode).consent() == Consent.GIVEN;
	}

	/**
	 * Whether the family did not say no. One that withdraws its yes later is asked to
	 * close, and its process waits for that.
	 */
	public boolean goesOn(String episode) {
		return of(episode).consent() != Consent.REFUSED;
	}

	/**
	 * Whether an assessment is to be made: social care's is too old, or there is none.
	 */
	public boolean needsAssessment(String episode) {
		return !of(episode).reusesAssessment();
	}

	/** R6.2: the lead; until one accepts, the assessor holds the baton. */
	public String lead(String episode) {
		return of(episode).holder();
	}

	/** R8.4, T26: when a case that is still open is looked at afresh. */
	public Date openForTwelveMonths(String episode) {
		CaseFile file = of(episode);
		Span span = this.profiles.on(ServiceTime.dayOf(file.startedAt())).timescale(Timer.T26).due();
		return due(file, Timer.T26, this.calendar.reckon(file.startedAt(), span).due());
	}

	/**
	 * When the look whether what was achieved lasts begins to wait: as the calendar day
	 * begins in London, whatever day of the week it is. Its deadline is that of the clock
	 * and rolls.
	 */
	public Date sixMonthsAfterClosure(String episode) {
		LocalDate closed = of(episode).closedOn();
		Span span = this.profiles.on(closed).timescale(Timer.SUSTAINED_CHECK).due();
		LocalDate day = (span.unit() == Span.Unit.MONTHS) ? closed.plusMonths(span.amount())
				: ServiceTime.dayOf(this.calendar.reckon(closed, span).due());
		return Date.from(ServiceTime.at(day, LocalTime.MIDNIGHT));
	}

	/** When a suspended case goes on by itself: as that day begins in London. */
	public Date goesOnAt(String episode) {
		return Date.from(ServiceTime.at(of(episode).suspendedUntil(), LocalTime.MIDNIGHT));
	}

	/** The moment before which a case rests; the distant past where it does not. */
	public Instant restsUntil(String episode) {
		return (of(episode).suspendedUntil() != null) ? goesOnAt(episode).toInstant() : Instant.MIN;
	}

	/** The day has come. */
	public void resume(String episode) {
		this.suspending.resumeByItself(CaseId.of(episode));
	}

	private CaseFile of(String episode) {
		return this.cases.called(CaseId.of(episode));
	}

	/** The stored date of the latest such clock; counted here where none was started. */
	private Date due(CaseFile file, Timer timer, Instant counted) {
		return Date.from(this.deadlines.of(Subject.of(file.id()))
			.stream()
			.filter((deadline) -> deadline.timer() == timer && deadline.stoppedAt() == null)
			.map(DeadlineView::dueAt)
			.max(Instant::compareTo)
			.orElse(counted));
	}

}
