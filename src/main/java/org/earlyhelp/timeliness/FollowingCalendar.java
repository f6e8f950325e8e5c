package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TellingRaces;

/**
 * Where the service starts with other days off than the clocks that run were counted
 * with, counts those clocks anew: some cases and contacts in each transaction, each clock
 * that moves in the ledger, one node at a time. A clock that has its date already stays,
 * so that it may be done again, and begins again after a restart.
 */
@Component
class FollowingCalendar {

	private static final Logger log = LoggerFactory.getLogger(FollowingCalendar.class);

	/** Cases and contacts in one transaction. */
	private static final int AT_ONCE = 20;

	private final CountedDays counted;

	private final WorkingCalendar calendar;

	private final Timescales timescales;

	private final KeptDeadlines deadlines;

	private final RunningClocks running;

	private final CurrentUser user;

	private final TellingRaces races;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final Deque<Subject> waiting = new ArrayDeque<>();

	private DaysOff days;

	private SortedSet<LocalDate> changed = new TreeSet<>();

	private UUID after = new UUID(0, 0);

	private int moved;

	private boolean over;

	FollowingCalendar(CountedDays counted, WorkingCalendar calendar, Timescales timescales, KeptDeadlines deadlines,
			RunningClocks running, CurrentUser user, TellingRaces races, ApplicationEventPublisher events, Clock clock,
			PlatformTransactionManager transactions) {
		this.counted = counted;
		this.calendar = calendar;
		this.timescales = timescales;
		this.deadlines = deadlines;
		this.running = running;
		this.user = user;
		this.races = races;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelayString = "${early-help.calendar.every:10s}")
	void follow() {
		try {
			while (moveSome()) {
				log.debug("calendar=clocks-looked-at");
			}
		}
		catch (RuntimeException ex) {
			if (!this.races.isRace(ex)) {
				throw ex;
			}
			log.info("calendar=clocks-busy: somebody works on a case whose clock is to move; tried again soon");
		}
	}

	/**
	 * Looks at the clocks of some more cases and contacts, in one transaction. Where one
	 * of them cannot be moved, each goes by itself, and that one is left out.
	 * @return whether anything was left to do
	 * @throws RuntimeException a race where somebody works on one of them
	 */
	boolean moveSome() {
		if (this.days == null) {
			begin();
		}
		if (this.over) {
			return false;
		}
		if (this.waiting.isEmpty()) {
			this.waiting.addAll(this.running.next(this.changed, this.after));
		}
		if (this.waiting.isEmpty()) {
			end();
			return false;
		}
		List<Subject> some = this.waiting.stream().limit(AT_ONCE).toList();
		try {
			move(some);
		}
		catch (DataAccessResourceFailureException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (this.races.isRace(ex)) {
				throw ex;
			}
			log.warn("calendar=clocks-not-moved: one of several cannot be; each goes by itself", ex);
			some.forEach(this::moveOne);
		}
		some.forEach(this.waiting::remove);
		this.after = some.get(some.size() - 1).id();
		return !this.over;
	}

	/**
	 * With the same days as are kept it looks once more at what they changed last: until
	 * this node started, an older one may have counted without them.
	 */
	private void begin() {
		DaysOff now = DaysOff.of(this.calendar, ServiceTime.dayOf(this.clock.instant()));
		this.transaction.executeWithoutResult((status) -> this.counted.hold()
			.ifPresentOrElse((kept) -> take(kept, now), () -> this.counted.begin(now, this.clock.instant())));
		this.days = now;
		this.over = this.changed.isEmpty();
	}

	private void take(CountedDays.Kept kept, DaysOff now) {
		SortedSet<LocalDate> differing = now.differingFrom(kept.days());
		if (!differing.isEmpty()) {
			this.changed = new TreeSet<>(differing);
			if (!kept.done()) {
				this.changed.addAll(kept.changed());
			}
			log.info("calendar=changed days={}", DaysOff.text(differing));
			this.counted.change(now, this.changed, this.clock.instant());
			return;
		}
		this.changed = kept.changed();
		if (now.until().isAfter(kept.days().until())) {
			this.counted.extend(now);
		}
	}

	private void end() {
		this.transaction.executeWithoutResult((status) -> {
			if (isInForce()) {
				this.counted.done(this.clock.instant());
			}
		});
		this.over = true;
		log.info("calendar=clocks-follow days={} moved={}", DaysOff.text(this.changed), this.moved);
	}

	private void moveOne(Subject subject) {
		try {
			move(List.of(subject));
		}
		catch (DataAccessResourceFailureException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (this.races.isRace(ex)) {
				throw ex;
			}
			log.error("calendar=left-out subject={} keeps its dates", subject, ex);
		}
	}

	private void move(List<Subject> some) {
		var more = new AtomicInteger();
		this.transaction.executeWithoutResult((status) -> {
			if (!isInForce()) {
				this.over = true;
				return;
			}
			this.user.as(User.SYSTEM, () -> more.set(some.stream().mapToInt(this::move).sum()));
			this.counted.moved(more.get());
		});
		this.moved += more.get();
	}

	/** A node that started since with other days knows better. */
	private boolean isInForce() {
		Optional<CountedDays.Kept> kept = this.counted.hold();
		return kept.isPresent() && kept.get().days().differingFrom(this.days).isEmpty();
	}

	private int move(Subject subject) {
		List<Deadline> clocks = this.deadlines.of(subject);
		FamilyId family = clocks.stream().map(Deadline::family).filter((one) -> one != null).findFirst().orElse(null);
		Instant now = this.clock.instant();
		List<DeadlineMoved> moved = new SubjectClocks(subject, family, now, this.timescales, clocks, null)
			.movedBy(this.changed);
		moved.forEach(this.events::publishEvent);
		return moved.size();
	}

}
