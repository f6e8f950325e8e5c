package org.earlyhelp.kpi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.kpi.Measure.Cut;
import org.earlyhelp.kpi.Measure.Part;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ListViewed;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what a figure counts, by the select that counts it. Restricted records count and
 * are listed only for those who may read them; whoever sees figures alone has the list
 * under pseudonyms, without restricted records.
 */
@Service
@Transactional
public class ListingKpiItems {

	private final ReadingKpis reading;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ListingKpiItems(ReadingKpis reading, JdbcClient database, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.reading = reading;
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted where the asker may see no figures
	 * @throws org.earlyhelp.shared.NotThere where there is no such measure for them
	 * @throws InvalidInput where the measure has no such variant or comparison
	 */
	public KpiItems list(KpiQuery query, Map<String, String> asked) {
		User reader = this.user.get();
		KpiAudience audience = KpiAudience.of(reader);
		Measure measure = this.reading.measure(query.id(), audience);
		if (measure.parts().isEmpty()) {
			return new KpiItems(List.of(), 0, null, 0, 0, 0);
		}
		Part part = part(measure, query);
		var question = new ItemsQuestion(part, cut(measure, part, query), query,
				this.reading.asked(query.period(), audience.scope()), sight(reader, audience),
				audience.pseudonymised());
		Sums sums = this.database.sql(question.sums())
			.params(question.values())
			.query((row, number) -> new Sums(row.getLong("units"), row.getLong("n"), row.getLong("of_all"),
					row.getLong("seen")))
			.single();
		List<Found> found = this.database.sql(question.page())
			.params(question.values())
			.query((row, number) -> read(row, audience.pseudonymised()))
			.list();
		boolean more = found.size() > query.limit();
		List<Found> shown = more ? found.subList(0, query.limit()) : found;
		List<KpiItem> items = shown.stream().map(Found::item).toList();
		this.events.publishEvent(new ListViewed("KPI_ITEMS", ids(items), asked, this.clock.instant()));
		String next = null;
		if (more) {
			Found last = shown.get(shown.size() - 1);
			next = question.after(last.item().on(), last.unit()).encode();
		}
		return new KpiItems(items, sums.seen(), next, sums.units(), sums.numerator(), sums.denominator());
	}

	/** What the counted rows add up to, and how many of them the reader may see. */
	private record Sums(long units, long numerator, long denominator, long seen) {
	}

	/** A row, and what it is of. */
	private record Found(UUID unit, KpiItem item) {
	}

	private static Part part(Measure measure, KpiQuery query) {
		return (query.variant() == null) ? measure.main()
				: measure.part(query.variant()).orElseThrow(() -> InvalidInput.of("variant", "kpi.no-such-variant"));
	}

	private static Cut cut(Measure measure, Part part, KpiQuery query) {
		return (query.by() == null) ? null
				: measure.cutsOf(part)
					.filter((cut) -> cut.code().equals(query.by()))
					.findFirst()
					.orElseThrow(() -> InvalidInput.of("by", "kpi.no-such-comparison"));
	}

	/** Which of the counted rows the reader may have listed. */
	private static SqlRule sight(User reader, KpiAudience audience) {
		if (audience.pseudonymised()) {
			return new SqlRule("""
					(coalesce(cf.restriction, 0) = 0 and not exists (select 1 from case_file closed \
					where closed.family_id = coalesce(cf.family_id, ct.family_id) and closed.restriction > 0))""",
					Map.of());
		}
		SqlRule cases = CaseVisibility.readableBy(reader, CaseVisibility.Columns.ofCaseFile("cf"));
		SqlRule contacts = ContactVisibility.readableBy(reader, "ct");
		var values = new HashMap<>(cases.values());
		values.putAll(contacts.values());
		return new SqlRule(
				"((cf.id is not null and %s) or (ct.id is not null and %s))".formatted(cases.sql(), contacts.sql()),
				values);
	}

	private static List<UUID> ids(List<KpiItem> items) {
		return items.stream()
			.flatMap((item) -> Stream.of(item.caseId(), item.contactId()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	private static Found read(ResultSet row, boolean pseudonymised) throws SQLException {
		UUID unit = row.getObject("unit_id", UUID.class);
		double amount = row.getDouble("amount");
		Double span = row.wasNull() ? null : amount;
		return new Found(unit,
				new KpiItem(pseudonymised ? pseudonym(unit) : unit.toString(),
						pseudonymised ? null : row.getObject("case_id", UUID.class),
						pseudonymised ? null : row.getObject("contact_id", UUID.class),
						pseudonymised ? null : row.getString("reference"), row.getObject("on_day", LocalDate.class),
						row.getString("district"), row.getString("agency"), row.getString("level"), row.getLong("n"),
						row.getLong("of_all"), span));
	}

	/** The same for the same record, and of no use to find it. */
	private static String pseudonym(UUID unit) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(("kpi:" + unit).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
