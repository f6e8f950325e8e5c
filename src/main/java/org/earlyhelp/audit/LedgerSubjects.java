package org.earlyhelp.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records a family has, and by which references people know them. */
@Component
public class LedgerSubjects {

	/** Families that were merged into one are that one. */
	private static final String FAMILIES = """
			select f.id from family f
			where f.id in (:families) or f.merged_into in (:families)
			 or f.id in (select o.merged_into from family o where o.id in (:families))
			 or f.merged_into in (select o.merged_into from family o where o.id in (:families))""";

	/** What is left of those that were erased. */
	private static final String ERASED = " union select r.record_id from erasure e join erasure_record r"
			+ " on r.erasure_id = e.id where e.family_id in (:families) and r.kind = ";

	private final JdbcClient database;

	LedgerSubjects(JdbcClient database) {
		this.database = database;
	}

	/** What the family has whose case or contact this is; nothing where there is none. */
	LedgerRecords ofFamily(String reference) {
		return of(families(reference));
	}

	/**
	 * The families that a case or a contact of this reference is about, or was until it
	 * was erased.
	 */
	public Set<UUID> families(String reference) {
		Set<UUID> named = ids("select family_id from case_file where reference = :reference"
				+ " union select family_id from contact where reference = :reference", "reference", reference);
		return named.isEmpty() ? ids("select e.family_id from erasure e join erasure_record r on r.erasure_id = e.id"
				+ " where r.reference = :reference", "reference", reference) : ids(FAMILIES, "families", named);
	}

	private LedgerRecords of(Set<UUID> families) {
		if (families.isEmpty()) {
			return new LedgerRecords(Set.of(), Set.of(), Set.of(), Set.of());
		}
		return new LedgerRecords(families,
				ids("select id from case_file where family_id in (:families)" + ERASED + "'CASE'", "families",
						families),
				ids("select id from contact where family_id in (:families)" + ERASED + "'CONTACT'", "families",
						families),
				ids("select person_id from family_member where family_id in (:families)", "families", families));
	}

	/** The references of these cases and contacts, by id. */
	public Map<UUID, String> references(Collection<UUID> cases, Collection<UUID> contacts) {
		var references = new HashMap<UUID, String>();
		references.putAll(references("case_file", cases));
		references.putAll(references("contact", contacts));
		return references;
	}

	private Map<UUID, String> references(String table, Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		var references = new HashMap<UUID, String>();
		this.database
			.sql("select id, reference from " + table + " where id in (:ids)"
					+ " union select record_id, reference from erasure_record where record_id in (:ids)")
			.param("ids", List.copyOf(new HashSet<>(ids)))
			.query((row) -> {
				references.put(row.getObject("id", UUID.class), row.getString("reference"));
			});
		return references;
	}

	private Set<UUID> ids(String sql, String name, Object value) {
		return new HashSet<>(this.database.sql(sql).param(name, value).query(UUID.class).list());
	}

}
