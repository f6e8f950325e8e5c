package org.earlyhelp.workflow.steps;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;

import org.earlyhelp.timeliness.GivingNotice;
import org.earlyhelp.workflow.engine.Watch;
import org.earlyhelp.workflow.engine.WatchTable;

import org.springframework.stereotype.Component;

/**
 * What the DeadlineWatch process asks of the domain. Public, because BPMN expressions
 * call it.
 */
@Component
public class DeadlineSteps {

	private final WatchTable watches;

	private final GivingNotice givingNotice;

	DeadlineSteps(WatchTable watches, GivingNotice givingNotice) {
		this.watches = watches;
		this.givingNotice = givingNotice;
	}

	/** Whether a notice lies ahead. */
	public boolean clockRuns(String subject) {
		return of(subject).nextNoticeAt() != null;
	}

	/** When the next notice falls due. */
	public Date nextNotice(String subject) {
		return neverEarly(of(subject).nextNoticeAt());
	}

	/** The moment for the engine, which counts in milliseconds. */
	public static Date neverEarly(Instant next) {
		Instant floor = next.truncatedTo(ChronoUnit.MILLIS);
		return Date.from(floor.equals(next) ? floor : floor.plusMillis(1));
	}

	/** Warns whoever must know, and learns when to come again. */
	public void giveNotice(String subject) {
		Watch watch = of(subject);
		this.watches.keep(watch.subject(), this.givingNotice.give(watch.subject()).orElse(null));
	}

	private Watch of(String subject) {
		return this.watches.of(UUID.fromString(subject)).orElseThrow();
	}

}
