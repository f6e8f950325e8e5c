package org.earlyhelp.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.StaffMember;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.timeliness.figures.ReadingClocks;
import org.earlyhelp.timeliness.figures.TimelinessQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what a forecast is made of, as it stood at a moment: the same of today and of a
 * day of last year.
 */
@Component
class ReadingPresent {

	private static final String DONE = """
			select t.type, t.ended_by, count(*) as everywhere, sum(case when %s then 1 else 0 end) as here
			from task t where t.state = 'DONE' and t.ended_at >= :start and t.ended_at <= :at
			and t.ended_by is not null group by t.type, t.ended_by order by 1, 2""";

	private static final String CASES = """
			select count(*) from case_file c
			where c.started_at <= :at and (c.closed_on is null or c.closed_on > :day) and %s""";

	private final ReadingClocks clocks;

	private final JdbcClient database;

	private final WorkingCalendar calendar;

	private final Profile profile;

	private final Staff staff;

	private final CurrentUser user;

	ReadingPresent(ReadingClocks clocks, JdbcClient database, WorkingCalendar calendar, Profile profile, Staff staff,
			CurrentUser user) {
		this.clocks = clocks;
		this.database = database;
		this.calendar = calendar;
		this.profile = profile;
		this.staff = staff;
		this.user = user;
	}

	/**
	 * What was read.
	 *
	 * @param done pieces of work that practitioners did in the weeks that were measured
	 */
	record Read(Measuring measured, Present present, long openCases, long done) {
	}

	/**
	 * @param district one alone; null for all that the asker may see
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public Read read(Instant at, String district) {
		FigureScope scope = FigureScope.demand(this.user.get(), "forecast");
		var measured = new Measuring(this.calendar, at, this.profile.forecast());
		LocalDate today = ServiceTime.dayOf(at);
		this.clocks.read(new TimelinessQuery(measured.start(), today, at, null, district, null, null), measured::add);
		var done = new Done();
		done(scope, measured.start(), at, district, done);
		return new Read(measured, measured.present(done.practitioners(), done.theirs()),
				openCases(scope, at, today, district), done.pieces());
	}

	/** Counts of work are few: one for each sort of work and whoever does it. */
	private void done(FigureScope scope, LocalDate start, Instant at, String district, Done into) {
		SqlRule rule = new FigureScope(scope.districts(), null).rows("t");
		var values = new HashMap<String, Object>(rule.values());
		values.put("start", ServiceTime.at(start, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC));
		values.put("at", at.atOffset(ZoneOffset.UTC));
		Map<String, User> people = new HashMap<>();
		this.database.sql(DONE.formatted(here("t", rule, district, values))).params(values).query((row) -> {
			User by = people.computeIfAbsent(row.getString("ended_by"),
					(name) -> this.staff.member(name).map(StaffMember::user).orElse(User.SYSTEM));
			boolean ours = scope.agency() == null || scope.agency().equals(by.agency());
			into.add(row.getString("type"), by, row.getLong("everywhere"), ours ? row.getLong("here") : 0);
		});
	}

	private long openCases(FigureScope scope, Instant at, LocalDate day, String district) {
		SqlRule rule = scope.rows("c");
		var values = new HashMap<String, Object>(rule.values());
		values.put("at", at.atOffset(ZoneOffset.UTC));
		values.put("day", day);
		return this.database.sql(CASES.formatted(here("c", rule, district, values)))
			.params(values)
			.query(Long.class)
			.single();
	}

	private static String here(String alias, SqlRule rule, String district, Map<String, Object> values) {
		if (district == null) {
			return rule.sql();
		}
		values.put("district", district);
		return rule.sql() + " and " + alias + ".district = :district";
	}

	/** Who did how much of which work. */
	private static final class Done {

		private final Map<String, long[]> byPractitioner = new HashMap<>();

		private final Map<String, long[]> byType = new HashMap<>();

		void add(String type, User by, long everywhere, long here) {
			boolean practises = by.is(Role.PRACTITIONER);
			long[] ofType = this.byType.computeIfAbsent(type, (one) -> new long[3]);
			ofType[practises ? 0 : 1] += everywhere;
			if (practises) {
				ofType[2] += here;
				long[] theirs = this.byPractitioner.computeIfAbsent(by.username(), (one) -> new long[2]);
				theirs[0] += everywhere;
				theirs[1] += here;
			}
		}

		/**
		 * How many they are; who works elsewhere too counts by the share of work here.
		 */
		double practitioners() {
			return this.byPractitioner.values().stream().mapToDouble((work) -> (double) work[1] / work[0]).sum();
		}

		/** The clocks most of whose work practitioners did. */
		Set<Timer> theirs() {
			var done = new EnumMap<Timer, Long>(Timer.class);
			this.byType.forEach(
					(type, work) -> Timer.of(type).forEach((timer) -> done.merge(timer, work[0] - work[1], Long::sum)));
			return done.entrySet()
				.stream()
				.filter((each) -> each.getValue() > 0)
				.map(Map.Entry::getKey)
				.collect(Collectors.toSet());
		}

		long pieces() {
			return this.byType.values().stream().mapToLong((work) -> work[2]).sum();
		}

	}

}
