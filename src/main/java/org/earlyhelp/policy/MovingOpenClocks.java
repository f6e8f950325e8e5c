package org.earlyhelp.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileVersions;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TellingRaces;
import org.earlyhelp.timeliness.ClocksCountedAnew;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the clocks that run anew on the day on which a changed length begins to hold: a
 * few cases at a time, each in the ledger, and how far it came kept with them, so that it
 * goes on after a restart. One node at a time holds a change.
 */
@Component
class MovingOpenClocks {

	private static final Logger log = LoggerFactory.getLogger(MovingOpenClocks.class);

	/** Cases and contacts in one transaction. */
	private static final int AT_ONCE = 20;

	private final Changes changes;

	private final ProfileVersions versions;

	private final Profile file;

	private final JdbcClient database;

	private final CurrentUser user;

	private final TellingRaces races;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	MovingOpenClocks(Changes changes, ProfileVersions versions, Profile file, JdbcClient database, CurrentUser user,
			TellingRaces races, ApplicationEventPublisher events, Clock clock,
			PlatformTransactionManager transactions) {
		this.changes = changes;
		this.versions = versions;
		this.file = file;
		this.database = database;
		this.user = user;
		this.races = races;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelayString = "${early-help.policy.every:10s}")
	void move() {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		try {
			while (moveSome(today)) {
				log.info("change=clocks-counted-anew");
			}
		}
		catch (RuntimeException ex) {
			if (!this.races.isRace(ex)) {
				throw ex;
			}
			log.info("change=clocks-busy: somebody works on a case whose clock is to move; tried again soon");
		}
	}

	/**
	 * Moves the clocks of some cases and contacts, in one transaction. Where one of them
	 * cannot be moved, each goes by itself, and that one is left out and counted.
	 * @return whether anything was left to do
	 * @throws RuntimeException a race where somebody works on one of them
	 */
	boolean moveSome(LocalDate today) {
		try {
			return withNext(today, (change) -> move(change, AT_ONCE));
		}
		catch (RuntimeException ex) {
			if (this.races.isRace(ex)) {
				throw ex;
			}
			log.warn("change=clocks-not-counted-anew: one of several cannot be; each goes by itself", ex);
			return moveOne(today);
		}
	}

	private boolean moveOne(LocalDate today) {
		try {
			return withNext(today, (change) -> move(change, 1));
		}
		catch (RuntimeException ex) {
			if (this.races.isRace(ex)) {
				throw ex;
			}
			return withNext(today, (change) -> running(change, 1).forEach((one) -> {
				log.error("change={} subject={} keeps its dates: {}", change.id(), one.subject(), ex.toString());
				change.leftOut(one.subject().id());
			}));
		}
	}

	private boolean withNext(LocalDate today, Consumer<Change> work) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Optional<Change> waiting = this.changes
				.findFirstByLocalityAndStateAndMovesOpenTrueAndMovedAtIsNullAndFromOnLessThanEqualOrderByFromOnAscIdAsc(
						this.file.id(), ChangeState.APPROVED, today);
			waiting.ifPresent((change) -> this.user.as(User.SYSTEM, () -> work.accept(change)));
			return waiting.isPresent();
		}));
	}

	private void move(Change change, int most) {
		Instant now = this.clock.instant();
		List<Running> some = running(change, most);
		ChangeView view = change.view();
		String label = this.versions.label(change.number());
		some.forEach((one) -> this.events.publishEvent(new ClocksCountedAnew(view.timer(), view.due(), view.limit(),
				view.urgentDue(), view.urgentLimit(), label, view.id(), one.subject(), one.family(), now)));
		change.moved(some.size(), some.isEmpty() ? null : some.get(some.size() - 1).subject().id(), now);
		this.changes.save(change);
	}

	/** A case or contact with a clock that runs. */
	private record Running(Subject subject, FamilyId family) {
	}

	/** The next of them; clocks that began under the change are there already. */
	private List<Running> running(Change change, int most) {
		return this.database.sql("""
				select distinct d.subject_id, d.subject_kind, d.family_id from deadline d
				where d.timer = :timer and d.state = 'RUNNING' and d.subject_id > :after
					and d.rule_version <> :label
				order by d.subject_id fetch first %d rows only""".formatted(most))
			.param("timer", change.timer().name())
			.param("after", (change.movedAfter() != null) ? change.movedAfter() : new UUID(0, 0))
			.param("label", this.versions.label(change.number()))
			.query((row, number) -> {
				UUID family = row.getObject("family_id", UUID.class);
				return new Running(
						new Subject(Subject.Kind.valueOf(row.getString("subject_kind")),
								row.getObject("subject_id", UUID.class)),
						(family != null) ? new FamilyId(family) : null);
			})
			.list();
	}

}
