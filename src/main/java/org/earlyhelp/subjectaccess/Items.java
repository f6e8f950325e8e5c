package org.earlyhelp.subjectaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The items of each request: what was held when it was gathered, and what was decided.
 */
@Component
class Items {

	private static final String ALL = "select * from subject_access_item where request_id = :request";

	private final JdbcClient database;

	Items(JdbcClient database) {
		this.database = database;
	}

	/** All of a request's, the oldest first. */
	List<ItemView> of(UUID request) {
		return this.database.sql(ALL + " order by dated_on, source")
			.param("request", request)
			.query(Items::view)
			.list();
	}

	/** A page of them, those that nobody has decided about alone where that is asked. */
	List<ItemView> page(UUID request, boolean undecided, int limit, LocalDate after, String afterSource) {
		var sql = this.database
			.sql(ALL + (undecided ? " and outcome is null" : "")
					+ ((after != null) ? " and (dated_on > :after or (dated_on = :after and source > :source))" : "")
					+ " order by dated_on, source limit :limit")
			.param("request", request)
			.param("limit", limit);
		return ((after != null) ? sql.param("after", after).param("source", afterSource) : sql).query(Items::view)
			.list();
	}

	/** Those of these that are of the request, each held until it is decided. */
	List<ItemView> held(UUID request, Collection<UUID> ids) {
		return this.database.sql(ALL + " and id in (:ids) order by dated_on, source for update")
			.param("request", request)
			.param("ids", ids)
			.query(Items::view)
			.list();
	}

	/**
	 * @throws NotThere where this request has none such
	 */
	ItemView called(UUID request, UUID item) {
		return this.database.sql(ALL + " and id = :item")
			.param("request", request)
			.param("item", item)
			.query(Items::view)
			.optional()
			.orElseThrow(() -> NotThere.none(item));
	}

	RequestView.Counts counts(UUID request) {
		Map<String, Long> by = new LinkedHashMap<>();
		this.database
			.sql("select coalesce(outcome, '-') as said, count(*) as many from subject_access_item"
					+ " where request_id = ? group by coalesce(outcome, '-')")
			.param(request)
			.query((row) -> {
				by.put(row.getString("said"), row.getLong("many"));
			});
		return new RequestView.Counts(by.values().stream().mapToLong(Long::longValue).sum(), by.getOrDefault("-", 0L),
				by.getOrDefault("RELEASE", 0L), by.getOrDefault("REDACT", 0L), by.getOrDefault("WITHHOLD", 0L));
	}

	/** How many are new, read otherwise, or are no longer held. */
	long changed(UUID request, List<HeldItem> held, Proposals rules) {
		Map<String, ItemView> known = bySource(request);
		long differ = held.stream().filter((item) -> !isSame(known.remove(item.source()), item, rules)).count();
		return differ + known.size();
	}

	/**
	 * Keeps what is held now: what is new or reads otherwise has to be decided, what is
	 * no longer held goes, and the rest stays as it was decided. What nobody has decided
	 * about is proposed anew.
	 * @return how many were new, read otherwise or went
	 */
	long gathered(UUID request, List<HeldItem> held, Proposals rules) {
		Map<String, ItemView> known = bySource(request);
		long changed = 0;
		for (HeldItem item : held) {
			ItemView before = known.remove(item.source());
			boolean same = isSame(before, item, rules);
			if (same && before.outcome() != null) {
				continue;
			}
			if (before != null) {
				delete(before);
			}
			insert(request, item, rules.of(item));
			changed += same ? 0 : 1;
		}
		known.values().forEach(this::delete);
		return changed + known.size();
	}

	private Map<String, ItemView> bySource(UUID request) {
		return of(request).stream()
			.collect(Collectors.toMap(ItemView::source, (item) -> item, (one, other) -> one, LinkedHashMap::new));
	}

	/** What has come to be protected since it was decided is not the same any more. */
	private static boolean isSame(ItemView before, HeldItem now, Proposals rules) {
		return before != null && before.text().equals(now.text()) && before.title().equals(now.title())
				&& before.on().equals(now.on())
				&& (before.given() == null || !rules.tells(before.given(), now.whoAsked()));
	}

	private void delete(ItemView item) {
		this.database.sql("delete from subject_access_item where id = ?").param(item.id()).update();
	}

	private void insert(UUID request, HeldItem item, Proposals.Proposal proposed) {
		this.database.sql("""
				insert into subject_access_item (id, request_id, family_id, source, kind, dated_on, title, text, hides,
					proposal, proposed_text, reasons)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(TimeOrderedId.next(), request, item.family(), item.source(), item.kind().name(), item.on(),
					item.title(), item.text(), proposed.hides(),
					Requests.text((proposed.outcome() != null) ? proposed.outcome().name() : null),
					Requests.text(proposed.hides() ? proposed.readsAs() : null),
					proposed.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")))
			.update();
	}

	void decided(UUID item, ItemOutcome outcome, Exemption exemption, String readsAs, String by, Instant at) {
		this.database.sql("""
				update subject_access_item set outcome = ?, exemption = ?, reads_as = ?, decided_by = ?, decided_at = ?
				where id = ?""")
			.params(outcome.name(), Requests.text((exemption != null) ? exemption.name() : null),
					Requests.text(readsAs), by, Requests.utc(at), item)
			.update();
	}

	/** What was gathered for nothing is not kept a second time. */
	void forget(UUID request) {
		this.database.sql("delete from subject_access_item where request_id = ?").param(request).update();
	}

	private static ItemView view(ResultSet row, int number) throws SQLException {
		return new ItemView(row.getObject("id", UUID.class), row.getString("source"),
				ItemKind.valueOf(row.getString("kind")), row.getObject("dated_on", LocalDate.class),
				row.getString("title"), row.getString("text"), row.getBoolean("hides"),
				code(ItemOutcome.class, row.getString("proposal")), row.getString("proposed_text"),
				Arrays.stream(row.getString("reasons").split(" "))
					.filter((reason) -> !reason.isEmpty())
					.map(Reason::valueOf)
					.toList(),
				code(ItemOutcome.class, row.getString("outcome")), code(Exemption.class, row.getString("exemption")),
				row.getString("reads_as"), row.getString("decided_by"));
	}

	static <E extends Enum<E>> E code(Class<E> type, String text) {
		return (text != null) ? Enum.valueOf(type, text) : null;
	}

}
