package org.earlyhelp.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.earlyhelp.workflow.DemoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lives the demonstration's data behind the first start: from its first moment up to
 * where the clock is to start, over restarts too. Until then people may read, and not
 * change anything.
 */
@Component
@Profile("demo")
class LoadingDemoData {

	private static final Logger log = LoggerFactory.getLogger(LoadingDemoData.class);

	private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(12);

	private static final Duration TO_COME_TO_AN_END = Duration.ofSeconds(20);

	private final Living living;

	private final DemoProgress progress;

	private final DemoClock clock;

	private volatile boolean loading;

	private volatile boolean stopped;

	private volatile Thread thread;

	LoadingDemoData(LivingStories stories, LivingYear year, DemoProgress progress, DemoClock clock,
			@Value("${early-help.demo.data:scenarios}") String what) {
		this.living = switch (what) {
			case "none" -> null;
			case "scenarios" -> stories;
			case "year" -> year;
			default -> throw new UnknownDemoData(what);
		};
		if (this.living == year && year != null && !year.isThere()) {
			throw new UnknownDemoData(what);
		}
		this.progress = progress;
		this.clock = clock;
		this.loading = this.living != null && (progress.isUnfinished() || (progress.none() && isOurs()));
		if (this.loading && !progress.none()) {
			goBackTo(progress.reached());
		}
	}

	/**
	 * After a restart the clock goes back to where loading was, whatever it was told:
	 * here, before any timer can fire, since all of what lies ahead is due by a later
	 * clock.
	 */
	private void goBackTo(Instant reached) {
		if (reached.isBefore(this.clock.now())) {
			this.clock.beginAt(reached);
		}
	}

	/** Whether commands must wait. */
	boolean isLoading() {
		return this.loading;
	}

	/**
	 * How far it is.
	 *
	 * @param now the moment up to which it was lived
	 * @param percent of the way, 0 to 100
	 */
	record Progress(Instant now, int percent) {
	}

	/**
	 * Empty where nothing is being loaded. Not by the clock, which still shows where it
	 * was to start when loading begins.
	 */
	Optional<Progress> howFar() {
		Instant reached = this.loading ? this.progress.reached() : null;
		if (reached == null) {
			return Optional.empty();
		}
		Instant first = this.progress.first();
		long all = Duration.between(first, this.progress.target()).toMinutes();
		long lived = Duration.between(first, reached).toMinutes();
		return Optional.of(new Progress(reached, (int) Math.max(0, Math.min(100, lived * 100 / Math.max(1, all)))));
	}

	@EventListener
	void on(ApplicationReadyEvent ready) {
		if (this.loading) {
			this.thread = new Thread(this::load, "demo-data");
			this.thread.start();
		}
	}

	/** What is being done is ended, and the rest is lived at the next start. */
	@EventListener
	void on(ContextClosedEvent closing) throws InterruptedException {
		if (this.thread != null) {
			this.stopped = true;
			this.living.stop();
			this.thread.join(TO_COME_TO_AN_END.toMillis());
		}
	}

	/** The clock is put back for the first moment: never behind what people did here. */
	private boolean isOurs() {
		boolean ours = !this.progress.othersWorkedHere();
		if (!ours) {
			log.warn("demo data left out: this database holds other families already");
		}
		return ours;
	}

	private void load() {
		try {
			if (this.progress.none()) {
				this.living.begin(this.clock.start());
			}
			Instant target = this.progress.target();
			if (target == null) {
				log.info("demo data left out: all of it begins after clock={}", this.clock.now());
				return;
			}
			long started = System.nanoTime();
			this.living.liveUpTo(target);
			if (this.stopped) {
				log.info("demo data stopped at clock={}: goes on at the next start", this.clock.now());
				return;
			}
			if (target.isAfter(this.clock.now())) {
				this.clock.moveTo(target, AS_LONG_AS_IT_TAKES);
			}
			this.progress.finished();
			log.info("demo data loaded clock={} seconds={}", this.clock.now(),
					Duration.ofNanos(System.nanoTime() - started).toSeconds());
		}
		catch (Exception ex) {
			log.error("demo data stopped: what was loaded stays, the rest is left out", ex);
		}
		finally {
			this.loading = this.stopped;
		}
	}

}
