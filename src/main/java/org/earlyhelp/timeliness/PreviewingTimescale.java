package org.earlyhelp.timeliness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.Timescale;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.timeliness.TimescalePreview.Length;
import org.earlyhelp.timeliness.TimescalePreview.Move;

/**
 * Says what another length of a clock would move, clock by clock, by the arithmetic that
 * moves it. Changes nothing; the ledger keeps that somebody asked.
 */
@Service
public class PreviewingTimescale {

	private static final Role[] READERS = { Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST,
			Role.AUDITOR };

	/** Rows that are held at once. */
	private static final int FETCHED = 500;

	private static final String RUNNING = """
			select d.id, d.subject_kind, d.subject_id, coalesce(a.reference, c.reference, n.reference) as reference, d.district,
				d.agency, d.level, d.origin_on, d.started_at, d.due_at, d.urgent, d.standing, d.reckoning, d.pauses,
				d.extensions, case when (c.id is not null and %s) or (n.id is not null and %s) then 1 else 0 end as known
			from deadline d
				left join plan_check p on d.subject_kind = 'PLAN_CHECK' and p.id = d.subject_id
				left join case_audit a on d.subject_kind = 'CASE_AUDIT' and a.id = d.subject_id
				left join case_file c on c.id = case d.subject_kind when 'PLAN_CHECK' then p.case_id
					when 'CASE_AUDIT' then a.case_id else d.subject_id end
				left join contact n on d.subject_kind = 'CONTACT' and n.id = d.subject_id
			where d.timer = :timer and d.state = 'RUNNING' and %s
			order by d.due_at, d.id""";

	private final JdbcClient database;

	private final ProfileInForce profiles;

	private final WorkingCalendar calendar;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PreviewingTimescale(JdbcClient database, ProfileInForce profiles, WorkingCalendar calendar, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.profiles = profiles;
		this.calendar = calendar;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may see what a change would move. */
	public boolean mayPreview() {
		return this.user.get().is(READERS);
	}

	/**
	 * @param limit how many clocks are listed
	 * @param after where the list goes on; null for its beginning
	 * @throws NotPermitted for those who answer for no service, and analyse none
	 * @throws org.earlyhelp.shared.InvalidInput where the profile could not say so
	 */
	@Transactional
	public TimescalePreview preview(PreviewTimescale asked, int limit, Cursor after) {
		if (!mayPreview()) {
			throw new NotPermitted("what a change would move");
		}
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		Profile profile = this.profiles.on((asked.from() != null) ? asked.from() : today);
		ChangedTimescale change = ChangedTimescale.of(asked, profile, today);
		Instant asAt = change.from().isAfter(today) ? ServiceTime.at(change.from(), LocalTime.MIDNIGHT) : now;
		var scan = new Scan(new Timescales(ProfileInForce.always(change.in(profile, profile.version())), this.calendar),
				asAt, limit, after);
		read(change.timer(), scan);
		List<Move> page = scan.page();
		this.events.publishEvent(
				new ListViewed("TIMESCALE_PREVIEW", page.stream().map(Move::subjectId).toList(), filters(asked), now));
		Move last = page.isEmpty() ? null : page.get(page.size() - 1);
		return new TimescalePreview(change.timer(), change.before().name(), profile.version(), change.from(), asAt,
				length(change.before(), change.urgentBefore()), length(change.after(), change.urgentAfter()),
				scan.all.moves(null), byGroup(scan.districts), byGroup(scan.agencies), page, scan.known,
				scan.more() ? Cursor.of(last.dueAt().toString(), last.id().toString()).encode() : null);
	}

	private void read(Timer timer, Scan scan) {
		User reader = this.user.get();
		SqlRule scope = FigureScope.demand(reader, "figures").rows("d");
		SqlRule cases = CaseVisibility.knownTo(reader, CaseVisibility.Columns.ofCaseFile("c"));
		SqlRule contacts = ContactVisibility.knownTo(reader, "n");
		var values = new HashMap<String, Object>(scope.values());
		values.putAll(cases.values());
		values.putAll(contacts.values());
		values.put("timer", timer.name());
		this.database.sql(RUNNING.formatted(cases.sql(), contacts.sql(), scope.sql()))
			.withFetchSize(FETCHED)
			.params(values)
			.query((row) -> {
				scan.take(clock(timer, row));
			});
	}

	private static List<TimescalePreview.Moves> byGroup(Map<String, Tally> groups) {
		return groups.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder())))
			.map((group) -> group.getValue().moves(group.getKey()))
			.toList();
	}

	private static Length length(Timescale scale, Timescale urgent) {
		return new Length(scale.due().toString(), Objects.toString(scale.limit(), null),
				(urgent != null) ? length(urgent, null) : null);
	}

	private static Map<String, String> filters(PreviewTimescale asked) {
		var filters = new HashMap<String, String>();
		filters.put("timer", asked.timer().name());
		filters.put("due", asked.due());
		if (asked.limit() != null) {
			filters.put("limit", asked.limit());
		}
		if (asked.from() != null) {
			filters.put("from", asked.from().toString());
		}
		return filters;
	}

	/** A clock that runs, and whether the reader may know of its case or contact. */
	private record Running(Move line, Course course, boolean known) {
	}

	private static Running clock(Timer timer, ResultSet row) throws SQLException {
		Instant started = moment(row, "started_at");
		var line = new Move(row.getObject("id", UUID.class), row.getString("subject_kind"),
				row.getObject("subject_id", UUID.class), row.getString("reference"), row.getString("district"),
				row.getString("agency"), row.getString("level"), started, moment(row, "due_at"), null,
				row.getBoolean("standing"), false, false);
		var course = new Course(timer, Course.from(row.getObject("origin_on", LocalDate.class), started),
				new ReckoningColumn().convertToEntityAttribute(row.getString("reckoning")).span(),
				row.getBoolean("urgent"), new PausesColumn().convertToEntityAttribute(row.getString("pauses")),
				new ExtensionsColumn().convertToEntityAttribute(row.getString("extensions")));
		return new Running(line, course, row.getInt("known") == 1);
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toInstant();
	}

	/** Goes through the clocks once, in the order of their dates. */
	private static final class Scan {

		private final Timescales changed;

		private final Instant asAt;

		private final int limit;

		private final Instant afterDue;

		private final UUID afterId;

		private final Tally all = new Tally();

		private final Map<String, Tally> districts = new HashMap<>();

		private final Map<String, Tally> agencies = new HashMap<>();

		private final List<Move> found = new ArrayList<>();

		private long known;

		Scan(Timescales changed, Instant asAt, int limit, Cursor after) {
			this.changed = changed;
			this.asAt = asAt;
			this.limit = limit;
			this.afterDue = (after != null) ? after.moment(0) : null;
			this.afterId = (after != null) ? idOf(after) : null;
		}

		private static UUID idOf(Cursor after) {
			try {
				return UUID.fromString(after.part(1));
			}
			catch (IllegalArgumentException ex) {
				throw Cursor.unreadable();
			}
		}

		void take(Running clock) {
			Move move = moved(clock);
			Tally district = this.districts.computeIfAbsent(move.district(), (code) -> new Tally());
			Tally agency = this.agencies.computeIfAbsent(move.agency(), (name) -> new Tally());
			List.of(this.all, district, agency).forEach((tally) -> tally.count(move, clock.course().isAgreed()));
			if (clock.known() && !move.newDueAt().equals(move.dueAt())) {
				this.known++;
				if (isAfter(move) && this.found.size() <= this.limit) {
					this.found.add(move);
				}
			}
		}

		private Move moved(Running clock) {
			Move line = clock.line();
			Instant due = clock.course().isAgreed() ? line.dueAt()
					: this.changed.anew(clock.course()).reckoning().due();
			boolean late = line.dueAt().isBefore(this.asAt) && !line.standing();
			boolean wouldBe = due.isBefore(this.asAt) && !line.standing();
			return new Move(line.id(), line.subjectKind(), line.subjectId(), line.reference(), line.district(),
					line.agency(), line.level(), line.startedAt(), line.dueAt(), due, line.standing(), wouldBe && !late,
					late && !wouldBe);
		}

		private boolean isAfter(Move move) {
			if (this.afterDue == null) {
				return true;
			}
			int order = move.dueAt().compareTo(this.afterDue);
			return order > 0 || (order == 0 && move.id().toString().compareTo(this.afterId.toString()) > 0);
		}

		List<Move> page() {
			return more() ? List.copyOf(this.found.subList(0, this.limit)) : List.copyOf(this.found);
		}

		boolean more() {
			return this.found.size() > this.limit;
		}

	}

	/** Counts clocks. */
	private static final class Tally {

		private final long[] counts = new long[7];

		void count(Move move, boolean agreed) {
			int order = move.newDueAt().compareTo(move.dueAt());
			add(0, true);
			add(1, order != 0);
			add(2, order < 0);
			add(3, order > 0);
			add(4, move.becomesOverdue());
			add(5, move.noLongerOverdue());
			add(6, agreed);
		}

		private void add(int count, boolean one) {
			this.counts[count] += one ? 1 : 0;
		}

		TimescalePreview.Moves moves(String group) {
			return new TimescalePreview.Moves(group, this.counts[0], this.counts[1], this.counts[2], this.counts[3],
					this.counts[4], this.counts[5], this.counts[6]);
		}

	}

}
