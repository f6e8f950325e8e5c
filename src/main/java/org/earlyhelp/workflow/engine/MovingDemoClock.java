package org.earlyhelp.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.ServiceClock;
import org.earlyhelp.workflow.ClockGoesForwardOnly;
import org.earlyhelp.workflow.DemoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the service's clock, and with it the engine's, from one due instant to the next.
 */
@Component
@Profile("demo")
class MovingDemoClock implements DemoClock {

	private static final Logger log = LoggerFactory.getLogger(MovingDemoClock.class);

	private final ServiceClock clock;

	private final DemoClockTable table;

	private final ManagementService jobs;

	private final RepeatedStarts repeatedStarts;

	private final TimerWork timers;

	private final CurrentUser currentUser;

	private final Instant start;

	MovingDemoClock(ServiceClock clock, DemoClockTable table, ProcessEngine engine, TimerWork timers,
			CurrentUser currentUser, @Value("${early-help.demo.clock:}") String start) {
		this.clock = clock;
		this.table = table;
		this.jobs = engine.getManagementService();
		this.repeatedStarts = new RepeatedStarts(this.jobs);
		this.timers = timers;
		this.currentUser = currentUser;
		this.start = latest(start.isBlank() ? null : Instant.parse(start), table.shows(), clock.instant());
		show(this.start);
		this.repeatedStarts.followFrom(this.start);
	}

	/** A restart never goes back behind what is recorded. */
	private static Instant latest(Instant told, Instant left, Instant now) {
		if (told == null) {
			return (left != null) ? left : now;
		}
		return (left != null && left.isAfter(told)) ? left : told;
	}

	@Override
	public Instant now() {
		return this.clock.instant();
	}

	@Override
	public Instant start() {
		return this.start;
	}

	@Override
	public void beginAt(Instant moment) {
		if (moment.isAfter(now())) {
			throw new IllegalArgumentException("%s lies ahead: move there".formatted(moment));
		}
		this.timers.resting(() -> {
			show(moment);
			this.repeatedStarts.followFrom(moment);
			return null;
		});
	}

	@Override
	public synchronized Instant moveTo(Instant target, Duration atMost) {
		Instant now = now();
		if (target.isBefore(now)) {
			throw new ClockGoesForwardOnly(now, target);
		}
		long started = System.nanoTime();
		boolean partOfMore = !this.timers.isRunning();
		return this.timers.resting(() -> {
			try {
				this.clock.standAt(now);
				boolean arrived = workUpTo(target, started + atMost.toNanos());
				Instant reached = arrived ? target : now();
				log.atLevel(partOfMore ? Level.DEBUG : Level.INFO)
					.log("demo clock moved from={} to={} target={}", now, reached, target);
				show(reached);
				return reached;
			}
			catch (RuntimeException | Error ex) {
				show(now());
				throw ex;
			}
		});
	}

	@Override
	public void resting(Runnable work) {
		this.timers.resting(() -> {
			work.run();
			return null;
		});
	}

	private boolean workUpTo(Instant target, long until) {
		for (Job due = next(target); due != null; due = next(target)) {
			if (System.nanoTime() > until) {
				return false;
			}
			standAtLeastAt(due.getDuedate());
			fire(due.getId());
		}
		return true;
	}

	private Job next(Instant target) {
		List<Job> due = this.jobs.createJobQuery()
			.timers()
			.active()
			.withRetriesLeft()
			.duedateLowerThan(Date.from(target.plusMillis(1)))
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1);
		return due.isEmpty() ? null : due.get(0);
	}

	private void standAtLeastAt(Date due) {
		if (due.toInstant().isAfter(now())) {
			this.clock.standAt(due.toInstant());
			this.table.keep(due.toInstant());
		}
	}

	/** What fails is tried again until its retries are used up, as ever. */
	private void fire(String job) {
		try {
			this.currentUser.as(User.SYSTEM, () -> this.jobs.executeJob(job));
		}
		catch (RuntimeException ex) {
			log.warn("timer failed job={}", job, ex);
		}
	}

	private void show(Instant moment) {
		this.table.keep(moment);
		this.clock.tickFrom(moment);
	}

}
