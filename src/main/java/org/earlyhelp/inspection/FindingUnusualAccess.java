package org.earlyhelp.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.family.SearchText;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds reads that somebody should ask about: of a family of the reader's own name, of
 * people who live where the reader lives, and of many records within an hour. Who shares
 * a name or a postcode is looked up now, not kept; an address that is protected counts.
 *
 * @see "people-and-access, 6.2 Need to know, Audit of reads"
 */
@Service
@Transactional
public class FindingUnusualAccess {

	/** Families that were merged into one are read of under that one's name. */
	private static final String OF_FAMILY = """
			select '%s' as kind, v.actor, v.family_id, v.first_read as begins, v.reads from reads v
			where v.family_id is not null and exists (
			 select 1 from family f join family_member m on m.family_id = coalesce(f.merged_into, f.id) %s
			 where f.id = v.family_id)""";

	private static final String OWN_NAME = OF_FAMILY.formatted(UnusualAccess.Kind.OWN_NAME,
			"join person p on p.id = m.person_id join own on own.username = v.actor and own.last_key = p.last_key");

	private static final String OWN_POSTCODE = OF_FAMILY.formatted(UnusualAccess.Kind.OWN_POSTCODE,
			"join residence r on r.person_id = m.person_id"
					+ " join staff s on s.username = v.actor and s.home_postcode_key = r.postcode_key");

	private static final String MANY_VIEWS = """
			select '%s' as kind, actor, cast(null as uuid) as family_id, date_trunc('hour', occurred_at) as begins,
			 count(*) as reads from viewed where action = 'RECORD_VIEWED'
			group by actor, date_trunc('hour', occurred_at) having count(*) >= :many"""
		.formatted(UnusualAccess.Kind.MANY_VIEWS);

	private final JdbcClient database;

	private final Profile profile;

	private final Staff staff;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FindingUnusualAccess(JdbcClient database, Profile profile, Staff staff, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.profile = profile;
		this.staff = staff;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What was found.
	 *
	 * @param from the first moment that was looked at
	 * @param to the first that no longer was
	 * @param many so many records within an hour are many
	 */
	public record Found(Page<UnusualAccess> page, Instant from, Instant to, int many) {
	}

	/**
	 * The newest first; of the last weeks, as the profile says, where no time is asked
	 * for.
	 * @throws NotPermitted to all who do not read the ledger
	 */
	public Found find(UnusualAccessQuery query) {
		if (!SearchingLedger.isFor(this.user.get())) {
			throw new NotPermitted("read the ledger");
		}
		Instant to = (query.to() != null) ? query.to() : this.clock.instant().plusSeconds(1);
		Instant from = (query.from() != null) ? query.from()
				: to.minus(Duration.ofDays(this.profile.unusualAccess().days()));
		Map<String, Object> values = values(query, from, to);
		String all = all(query, from, to, values);
		List<UnusualAccess> found = rows(all, query, values);
		boolean more = found.size() > query.limit();
		List<UnusualAccess> shown = more ? found.subList(0, query.limit()) : found;
		long total = this.database.sql(all + " select count(*) from found").params(values).query(Long.class).single();
		this.events.publishEvent(new ListViewed("UNUSUAL_ACCESS",
				shown.stream().map(UnusualAccess::family).filter(java.util.Objects::nonNull).distinct().toList(),
				asked(query, from, to), this.clock.instant()));
		return new Found(new Page<>(shown, total, more ? after(shown.get(shown.size() - 1)) : null), from, to,
				this.profile.unusualAccess().viewsAnHour());
	}

	private Map<String, Object> values(UnusualAccessQuery query, Instant from, Instant to) {
		var values = new HashMap<String, Object>();
		values.put("from", utc(from));
		values.put("to", utc(to));
		values.put("many", this.profile.unusualAccess().viewsAnHour());
		values.put("system", List.of(User.SYSTEM.username(), "anonymous"));
		if (query.actor() != null) {
			values.put("actor", query.actor());
		}
		return values;
	}

	/** The reads of the period by day and family, and what of them is unusual. */
	private String all(UnusualAccessQuery query, Instant from, Instant to, Map<String, Object> values) {
		var kinds = new ArrayList<String>();
		boolean any = query.kind() == null;
		if (any || query.kind() == UnusualAccess.Kind.OWN_NAME) {
			kinds.add(OWN_NAME);
		}
		if (any || query.kind() == UnusualAccess.Kind.OWN_POSTCODE) {
			kinds.add(OWN_POSTCODE);
		}
		if (any || query.kind() == UnusualAccess.Kind.MANY_VIEWS) {
			kinds.add(MANY_VIEWS);
		}
		return """
				with viewed as (
				 select actor, family_id, occurred_at, action from ledger_entry
				 where outcome = 'VIEWED' and occurred_at >= :from and occurred_at < :to and actor not in (:system)%s),
				reads as (
				 select actor, family_id, min(occurred_at) as first_read, count(*) as reads from viewed
				 where family_id is not null group by actor, family_id, london_day(occurred_at)),
				own (username, last_key) as (%s),
				found as (select u.*, u.kind || ' ' || u.actor || ' ' || coalesce(cast(u.family_id as varchar), '') as place
				 from (%s) u)"""
			.formatted((query.actor() != null) ? " and actor = :actor" : "", own(query, values),
					String.join(" union all ", kinds));
	}

	/** The readers' family names, as names are compared. */
	private String own(UnusualAccessQuery query, Map<String, Object> values) {
		List<String> readers = this.database
			.sql("select distinct actor from ledger_entry where outcome = 'VIEWED' and occurred_at >= :from"
					+ " and occurred_at < :to and actor not in (:system)"
					+ ((query.actor() != null) ? " and actor = :actor" : ""))
			.params(values)
			.query(String.class)
			.list();
		var rows = new ArrayList<String>();
		this.staff.names(readers).forEach((username, name) -> {
			String last = SearchText.key(name.substring(name.lastIndexOf(' ') + 1));
			if (!last.isEmpty()) {
				int at = rows.size();
				rows.add("(cast(:u%1$d as varchar), cast(:n%1$d as varchar))".formatted(at));
				values.put("u" + at, username);
				values.put("n" + at, last);
			}
		});
		return rows.isEmpty() ? "select cast(null as varchar), cast(null as varchar) where 1 = 0"
				: rows.stream().collect(Collectors.joining(", ", "values ", ""));
	}

	private List<UnusualAccess> rows(String all, UnusualAccessQuery query, Map<String, Object> values) {
		String further = "";
		var more = new HashMap<>(values);
		if (query.after() != null) {
			further = " where (u.begins < :begins or (u.begins = :begins and u.place > :place))";
			more.put("begins", utc(query.after().moment(0)));
			more.put("place", query.after().part(1));
		}
		return this.database
			.sql(all + """
					select u.*, (select min(c.reference) from case_file c join family f on f.id = u.family_id
					 where c.family_id = coalesce(f.merged_into, f.id)) as reference from found u""" + further
					+ " order by u.begins desc, u.place fetch first " + (query.limit() + 1) + " rows only")
			.params(more)
			.query(FindingUnusualAccess::row)
			.list();
	}

	private static UnusualAccess row(ResultSet row, int number) throws SQLException {
		UnusualAccess.Kind kind = UnusualAccess.Kind.valueOf(row.getString("kind"));
		Instant begins = row.getObject("begins", OffsetDateTime.class).toInstant();
		LocalDate day = ServiceTime.dayOf(begins);
		boolean hour = kind == UnusualAccess.Kind.MANY_VIEWS;
		return new UnusualAccess(kind, row.getString("actor"), begins,
				hour ? begins : ServiceTime.at(day, LocalTime.MIN),
				hour ? begins.plus(Duration.ofHours(1)) : ServiceTime.at(day.plusDays(1), LocalTime.MIN),
				row.getObject("family_id", UUID.class), row.getString("reference"), row.getLong("reads"));
	}

	private static String after(UnusualAccess last) {
		return Cursor
			.of(last.at().toString(),
					last.kind() + " " + last.actor() + " " + ((last.family() != null) ? last.family() : ""))
			.encode();
	}

	private static Map<String, String> asked(UnusualAccessQuery query, Instant from, Instant to) {
		var asked = new HashMap<String, String>();
		asked.put("from", from.toString());
		asked.put("to", to.toString());
		if (query.kind() != null) {
			asked.put("kind", query.kind().name());
		}
		if (query.actor() != null) {
			asked.put("actor", query.actor());
		}
		return asked;
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
