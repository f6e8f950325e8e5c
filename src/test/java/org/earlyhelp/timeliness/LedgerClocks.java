package org.earlyhelp.timeliness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.earlyhelp.audit.Vault;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.figures.TimerFigures;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts clocks again from the ledger alone: the entries of a case, unsealed and told in
 * their order to the timetable, and counted one by one.
 */
public final class LedgerClocks {

	private static final int SALT = 32;

	/** What a fact keeps to itself for a while is not in its entry. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.addMixIn(DomainEvent.class, SubjectToo.class)
		.build();

	/** The ledger has it in columns of its own. */
	private interface SubjectToo {

		@JsonIgnore(false)
		Subject subject();

	}

	private final KeptDeadlines deadlines;

	private final Vault vault;

	private final JdbcClient database;

	private final Map<String, Class<? extends DomainEvent>> known = new Timetable().facts()
		.stream()
		.collect(Collectors.toMap(LedgerClocks::action, Function.identity()));

	public LedgerClocks(BeanFactory service) {
		this.deadlines = service.getBean(KeptDeadlines.class);
		this.vault = service.getBean(Vault.class);
		this.database = service.getBean(JdbcClient.class);
	}

	/** What of a clock figures count. */
	private record Counted(Timer timer, DeadlineState state, Instant started, Instant due, Instant first,
			Instant stopped, Integer took, boolean rests) {

		static Counted of(Deadline deadline) {
			return new Counted(deadline.timer(), deadline.state(), whole(deadline.startedAt()), whole(deadline.dueAt()),
					whole(deadline.originalDueAt()), whole(deadline.stoppedAt()), deadline.tookDays(),
					deadline.isOpen() && deadline.isPaused());
		}

		private static Instant whole(Instant moment) {
			return (moment != null) ? moment.truncatedTo(ChronoUnit.SECONDS) : null;
		}

		boolean isBetween(Instant moment, Instant from, Instant to) {
			return !moment.isBefore(from) && moment.isBefore(to);
		}

		boolean isLate(Instant now) {
			return this.stopped == null && this.due.isBefore(now) && !this.rests;
		}

	}

	/** All the clocks that the ledger gives are those that are kept. */
	void agrees(Subject subject) {
		assertThat(recounted(subject)).isNotEmpty();
	}

	/**
	 * Every clock of the service, counted again, agrees with what is kept of it.
	 * @return them all
	 */
	public All all() {
		var all = new ArrayList<Counted>();
		this.database.sql(
				"select distinct subject_kind, subject_id from deadline where subject_kind in ('CONTACT', 'CASE', 'CASE_AUDIT')")
			.query((row, index) -> {
				UUID id = row.getObject("subject_id", UUID.class);
				return new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), id);
			})
			.list()
			.forEach((subject) -> all.addAll(recounted(subject)));
		return new All(all);
	}

	private List<Counted> recounted(Subject subject) {
		JourneyClocks recounted = new JourneyClocks();
		facts(subject).forEach(recounted::tell);
		List<Counted> clocks = recounted.all().stream().map(Counted::of).toList();
		assertThat(clocks).as(subject.toString())
			.containsExactlyInAnyOrderElementsOf(this.deadlines.of(subject).stream().map(Counted::of).toList());
		return clocks;
	}

	private List<DomainEvent> facts(Subject subject) {
		return this.database
			.sql("select action, family_id, payload from ledger_entry where subject_id = :subject and outcome = 'DONE'"
					+ " order by id")
			.param("subject", subject.id())
			.query((row, index) -> {
				Class<? extends DomainEvent> fact = this.known.get(row.getString("action"));
				UUID family = row.getObject("family_id", UUID.class);
				return (fact != null) ? read(fact, subject,
						this.vault.open((family != null) ? new FamilyId(family) : null, row.getBytes("payload")))
						: null;
			})
			.list()
			.stream()
			.filter((fact) -> fact != null)
			.map(DomainEvent.class::cast)
			.toList();
	}

	private static <E extends DomainEvent> E read(Class<E> fact, Subject subject, byte[] salted) {
		ObjectNode told = (ObjectNode) JSON
			.readTree(new String(Arrays.copyOfRange(salted, SALT, salted.length), StandardCharsets.UTF_8));
		told.putObject("subject").put("kind", subject.kind().name()).put("id", subject.id().toString());
		return JSON.treeToValue(told, fact);
	}

	private static String action(Class<?> fact) {
		return fact.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase();
	}

	/**
	 * Clocks as the ledger gives them, and figures of them that are counted one by one.
	 */
	public static final class All {

		private final List<Counted> clocks;

		private All(List<Counted> clocks) {
			this.clocks = List.copyOf(clocks);
		}

		public int size() {
			return this.clocks.size();
		}

		/** Started, due, met, missed, overdue and soon, by clock. */
		public Map<Timer, List<Long>> figures(LocalDate from, LocalDate to, Instant now) {
			Instant begins = ServiceTime.at(from, LocalTime.MIDNIGHT);
			Instant ends = ServiceTime.at(to.plusDays(1), LocalTime.MIDNIGHT);
			var figures = new HashMap<Timer, List<Long>>();
			for (Timer timer : this.clocks.stream().map(Counted::timer).distinct().toList()) {
				Predicate<Counted> due = (one) -> one.isBetween(one.due, begins, ends)
						&& one.state != DeadlineState.STOPPED;
				figures.put(timer,
						List.of(count(timer, (one) -> one.isBetween(one.started, begins, ends)), count(timer, due),
								count(timer, due.and((one) -> one.state == DeadlineState.MET)),
								count(timer, due.and((one) -> one.state == DeadlineState.MISSED || one.isLate(now))),
								count(timer, (one) -> one.isLate(now)), count(timer, (one) -> one.stopped == null
										&& !one.rests && one.isBetween(one.due, now, now.plus(7, ChronoUnit.DAYS)))));
			}
			return figures;
		}

		private long count(Timer timer, Predicate<Counted> which) {
			return this.clocks.stream().filter((one) -> one.timer == timer).filter(which).count();
		}

		/** K12: steps that were kept, of those that were due. */
		public List<Long> stepsKept(LocalDate from, LocalDate to, Instant now) {
			Instant begins = ServiceTime.at(from, LocalTime.MIDNIGHT);
			Instant ends = ServiceTime.at(to.plusDays(1), LocalTime.MIDNIGHT);
			List<Counted> due = this.clocks.stream()
				.filter((one) -> one.timer.name().matches("T\\d\\d"))
				.filter((one) -> one.isBetween(one.due, begins, ends))
				.filter((one) -> one.state == DeadlineState.MET || one.state == DeadlineState.MISSED
						|| (one.state == DeadlineState.RUNNING && one.isLate(now)))
				.toList();
			return List.of(due.stream().filter((one) -> one.state == DeadlineState.MET).count(), (long) due.size());
		}

	}

	/** The same figures, as the service tells them. */
	public static List<Long> told(TimerFigures figures) {
		return List.of(figures.started(), figures.dueInPeriod(), figures.met(), figures.missed(), figures.openOverdue(),
				figures.dueSoon());
	}

}
