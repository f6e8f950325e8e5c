package org.earlyhelp.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.frontdoor.ContactState;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.web.SearchFound.CaseFound;
import org.earlyhelp.web.SearchFound.ContactFound;
import org.earlyhelp.web.SearchFound.FamilyFound;
import org.earlyhelp.web.SearchFound.PersonFound;
import org.earlyhelp.web.SearchFound.RestrictedFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds families, people, references and postcodes among what the asker may know of,
 * blind to accents and by sound. A record that only those named may see exists for the
 * front door alone, and only as whom to ask.
 *
 * @see "people-and-access, 6.2 Need to know"
 */
@Service
public class SearchingRecords {

	private static final SearchFound NOTHING = new SearchFound(List.of(), List.of(), List.of(), false);

	private final JdbcClient database;

	private final Staff staff;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SearchingRecords(JdbcClient database, Staff staff, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.staff = staff;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** At most eight statements, whatever is found; the ledger keeps the words sealed. */
	@Transactional
	public SearchFound search(Search search) {
		SearchSql sql = new SearchSql(this.user.get(), search.text());
		SearchFound found = sql.asks() ? find(sql) : NOTHING;
		this.events
			.publishEvent(new ListViewed("SEARCH", found.ids(), Map.of("text", search.text()), this.clock.instant()));
		return found;
	}

	private SearchFound find(SearchSql sql) {
		Map<UUID, String> names = new LinkedHashMap<>();
		ask(sql.families(), sql.values()).query((row) -> {
			names.put(id(row, "id"), row.getString("name"));
		});
		List<UUID> all = new ArrayList<>(names.keySet());
		boolean more = all.size() > SearchSql.MOST;
		Details details = details(sql, more ? all.subList(0, SearchSql.MOST) : all);
		List<ContactFound> own = own(sql, details);
		List<RestrictedFound> restricted = restricted(sql);
		more |= own.size() > SearchSql.MOST || restricted.size() > SearchSql.MOST;
		return new SearchFound(details.families(names), first(own), first(restricted), more);
	}

	private static <T> List<T> first(List<T> found) {
		return found.subList(0, Math.min(SearchSql.MOST, found.size()));
	}

	private Details details(SearchSql sql, List<UUID> families) {
		var details = new Details(families);
		if (families.isEmpty()) {
			return details;
		}
		var values = new HashMap<>(sql.values());
		values.put("families", families);
		List<CaseRow> cases = ask(sql.cases(), values).query((row, index) -> readCase(row)).list();
		Map<String, String> leads = this.staff.names(cases.stream().map(CaseRow::lead).toList());
		cases.forEach((row) -> details.add(row, leads));
		ask(sql.contacts(), values).query((row) -> {
			details.add(id(row, "family_id"), readContact(row), row.getInt("whole") == 1);
		});
		ask(sql.hiding(), values).query((row) -> {
			details.open.remove(id(row, "id"));
		});
		if (!details.open.isEmpty()) {
			values.put("open", details.open);
			ask(sql.members(), values).query((row) -> {
				details.members.computeIfAbsent(id(row, "family_id"), (family) -> new ArrayList<>())
					.add(readPerson(row));
			});
		}
		return details;
	}

	private List<ContactFound> own(SearchSql sql, Details details) {
		return ask(sql.own(), sql.values()).query((row, index) -> readContact(row))
			.list()
			.stream()
			.filter((contact) -> !details.shown.contains(contact.id()))
			.toList();
	}

	private List<RestrictedFound> restricted(SearchSql sql) {
		if (!sql.tellsOfRestricted()) {
			return List.of();
		}
		return ask(sql.restricted(), sql.values())
			.query((row, index) -> new RestrictedFound(this.profile.teamOf(row.getString("district")),
					(row.getString("latest") != null) ? UUID.fromString(row.getString("latest")) : null))
			.list();
	}

	private JdbcClient.StatementSpec ask(String sql, Map<String, ?> values) {
		return this.database.sql(sql).params(values);
	}

	private CaseRow readCase(ResultSet row) throws SQLException {
		return new CaseRow(id(row, "family_id"), id(row, "id"), row.getString("reference"),
				CaseState.valueOf(row.getString("state")), row.getString("level"), row.getString("district"),
				row.getString("lead"), row.getInt("whole") == 1);
	}

	private static ContactFound readContact(ResultSet row) throws SQLException {
		return new ContactFound(id(row, "id"), row.getString("reference"), ContactState.valueOf(row.getString("state")),
				row.getObject("received_at", OffsetDateTime.class).toInstant());
	}

	private static PersonFound readPerson(ResultSet row) throws SQLException {
		return new PersonFound(id(row, "id"), row.getString("first_name"), row.getString("last_name"),
				row.getObject("date_of_birth", LocalDate.class), row.getObject("expected_date", LocalDate.class),
				row.getBoolean("child"));
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private record CaseRow(UUID family, UUID id, String reference, CaseState state, String level, String district,
			String lead, boolean whole) {
	}

	/** What belongs to the families found, while it comes in. */
	private final class Details {

		private final List<UUID> families;

		private final Map<UUID, List<CaseFound>> cases = new HashMap<>();

		private final Map<UUID, List<ContactFound>> contacts = new HashMap<>();

		private final Map<UUID, List<PersonFound>> members = new HashMap<>();

		/** The families of which the asker may read something. */
		private final Set<UUID> open = new HashSet<>();

		private final Set<UUID> shown = new HashSet<>();

		private Details(List<UUID> families) {
			this.families = families;
		}

		private void add(CaseRow row, Map<String, String> leads) {
			this.cases.computeIfAbsent(row.family(), (family) -> new ArrayList<>())
				.add(new CaseFound(row.id(), row.reference(), row.state(), row.level(),
						SearchingRecords.this.profile.teamOf(row.district()), row.lead(), leads.get(row.lead())));
			if (row.whole()) {
				this.open.add(row.family());
			}
		}

		private void add(UUID family, ContactFound contact, boolean whole) {
			this.contacts.computeIfAbsent(family, (first) -> new ArrayList<>()).add(contact);
			this.shown.add(contact.id());
			if (whole) {
				this.open.add(family);
			}
		}

		private List<FamilyFound> families(Map<UUID, String> names) {
			return this.families.stream()
				.map((family) -> new FamilyFound(family, names.get(family),
						this.members.getOrDefault(family, List.of()), this.cases.getOrDefault(family, List.of()),
						this.contacts.getOrDefault(family, List.of())))
				.toList();
		}

	}

}
