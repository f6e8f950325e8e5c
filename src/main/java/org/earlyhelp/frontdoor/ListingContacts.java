package org.earlyhelp.frontdoor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.family.SearchText;
import org.earlyhelp.frontdoor.ContactQuery.Sort;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the contacts that the asker may know of, a page at a time. */
@Service
public class ListingContacts {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ListingContacts(JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * One page, and how many there are in all that the asker may see.
	 * @param asked the filters as they were asked for, for the ledger
	 */
	@Transactional
	public Page<ContactRow> list(ContactQuery query, Map<String, String> asked) {
		Filter filter = new Filter(this.user.get(), query);
		long total = this.jdbc.sql("select count(*) from contact c where " + filter.where())
			.params(filter.values)
			.query(Long.class)
			.single();
		List<ContactRow> found = rows(filter, query);
		boolean more = found.size() > query.limit();
		List<ContactRow> shown = more ? found.subList(0, query.limit()) : found;
		this.events.publishEvent(
				new ListViewed("CONTACTS", shown.stream().map(ContactRow::id).toList(), asked, this.clock.instant()));
		return new Page<>(shown, total, more ? cursor(query, shown.get(shown.size() - 1)).encode() : null);
	}

	private List<ContactRow> rows(Filter filter, ContactQuery query) {
		String direction = query.descending() ? "desc" : "asc";
		filter.seek();
		return this.jdbc
			.sql("""
					select c.*, case when %s then 1 else 0 end as readable from contact c where %s
					order by c.%s %s, c.id %s fetch first %d rows only""".formatted(filter.readable.sql(),
					filter.where(), query.sort().column(), direction, direction, query.limit() + 1))
			.params(filter.values)
			.query((row, index) -> read(row))
			.list();
	}

	private static Cursor cursor(ContactQuery query, ContactRow last) {
		String place = (query.sort() == Sort.REFERENCE) ? last.reference() : last.receivedAt().toString();
		return Cursor.of(place, last.id().toString());
	}

	private static ContactRow read(ResultSet row) throws SQLException {
		boolean whole = row.getInt("readable") == 1;
		String outcome = row.getString("outcome");
		String rag = row.getString("rag");
		boolean told = row.getObject("fed_back_at") != null;
		return new ContactRow(row.getObject("id", UUID.class), row.getString("reference"),
				ContactState.valueOf(row.getString("state")), moment(row, "received_at"),
				whole ? row.getString("source") : null, whole ? row.getString("level") : null,
				whole ? row.getString("district") : null, whole ? row.getString("family_name") : null,
				(whole && rag != null) ? Rag.valueOf(rag) : null, whole ? row.getBoolean("immediate_danger") : null,
				(outcome != null && (whole || told)) ? Outcome.valueOf(outcome) : null,
				whole ? moment(row, "decided_at") : null, whole ? row.getObject("case_id", UUID.class) : null);
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	/** The conditions of one question, as SQL with named values. */
	private static final class Filter {

		private final ContactQuery query;

		private final SqlRule readable;

		private final List<String> conditions = new ArrayList<>();

		private final Map<String, Object> values = new HashMap<>();

		Filter(User user, ContactQuery query) {
			this.query = query;
			this.readable = ContactSight.readable(user, "c");
			SqlRule known = ContactVisibility.knownTo(user, "c");
			this.values.putAll(this.readable.values());
			this.values.putAll(known.values());
			this.conditions.add("(%s or %s)".formatted(this.readable.sql(), known.sql()));
			equal("state", (query.state() != null) ? query.state().name() : null, "1 = 1");
			equal("level", query.level(), this.readable.sql());
			equal("source", query.source(), this.readable.sql());
			received();
			search();
		}

		String where() {
			return String.join(" and ", this.conditions);
		}

		/** Only what comes after the page before. */
		void seek() {
			if (this.query.after() == null) {
				return;
			}
			String than = this.query.descending() ? "<" : ">";
			this.values.put("place", place());
			this.values.put("id", id());
			this.conditions.add("(c.%1$s %2$s :place or (c.%1$s = :place and c.id %2$s :id))"
				.formatted(this.query.sort().column(), than));
		}

		private Object place() {
			String place = this.query.after().part(0);
			if (this.query.sort() == Sort.REFERENCE) {
				return place;
			}
			try {
				return Instant.parse(place).atOffset(ZoneOffset.UTC);
			}
			catch (DateTimeException ex) {
				throw Cursor.unreadable();
			}
		}

		private UUID id() {
			try {
				return UUID.fromString(this.query.after().part(1));
			}
			catch (IllegalArgumentException ex) {
				throw Cursor.unreadable();
			}
		}

		private void equal(String column, String value, String only) {
			if (value != null) {
				this.values.put(column, value);
				this.conditions.add("(c.%1$s = :%1$s and %2$s)".formatted(column, only));
			}
		}

		private void received() {
			if (this.query.from() != null) {
				this.values.put("from", this.query.from().atStartOfDay(ServiceTime.LONDON).toOffsetDateTime());
				this.conditions.add("c.received_at >= :from");
			}
			if (this.query.to() != null) {
				this.values.put("until",
						this.query.to().plusDays(1).atStartOfDay(ServiceTime.LONDON).toOffsetDateTime());
				this.conditions.add("c.received_at < :until");
			}
		}

		/** Words are letters and digits alone: no pattern of the asker's gets through. */
		private void search() {
			if (this.query.search() == null) {
				return;
			}
			List<String> words = SearchText.words(this.query.search());
			if (words.isEmpty()) {
				this.conditions.add("1 = 0");
			}
			for (int index = 0; index < words.size(); index++) {
				this.values.put("word" + index, "% " + words.get(index) + "%");
				this.conditions.add("c.search_text like :word" + index);
			}
		}

	}

}
