package org.earlyhelp.family;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps for each person and each family which record they are in the end: one that is the
 * same as another, which is the same as a third, is the third. What counts people and
 * families asks for it by index.
 */
@Component
class OneInTheEnd {

	private final EntityManager entities;

	private final JdbcClient database;

	OneInTheEnd(EntityManager entities, JdbcClient database) {
		this.entities = entities;
		this.database = database;
	}

	/** These were found to be others, or to be themselves. */
	void people(Collection<UUID> changed) {
		settle("person", "same_as", changed);
	}

	/** This was merged into another, or stands alone again. */
	void family(UUID changed) {
		settle("family", "merged_into", List.of(changed));
	}

	private void settle(String table, String link, Collection<UUID> changed) {
		this.entities.flush();
		for (UUID one : changed) {
			UUID end = endOf(one, table, link);
			Set<UUID> seen = new HashSet<>();
			for (List<UUID> next = List.of(one); !next.isEmpty(); next = leadingTo(next, table, link)) {
				next = next.stream().filter(seen::add).toList();
				become(next, end, table);
			}
		}
	}

	private UUID endOf(UUID one, String table, String link) {
		UUID end = one;
		Set<UUID> seen = new HashSet<>();
		for (UUID next = one; next != null && seen.add(next);) {
			end = next;
			next = this.database.sql("select %s from %s where id = ?".formatted(link, table))
				.param(end)
				.query((row, index) -> row.getObject(1, UUID.class))
				.list()
				.stream()
				.filter((found) -> found != null)
				.findFirst()
				.orElse(null);
		}
		return end;
	}

	private List<UUID> leadingTo(List<UUID> ends, String table, String link) {
		return this.database.sql("select id from %s where %s in (:ends)".formatted(table, link))
			.param("ends", ends)
			.query(UUID.class)
			.list();
	}

	/** The end of a chain became nobody else. */
	private void become(List<UUID> these, UUID end, String table) {
		if (!these.isEmpty()) {
			this.database
				.sql("update %s set became = nullif(cast(:end as uuid), id) where id in (:these)".formatted(table))
				.param("end", end)
				.param("these", these)
				.update();
		}
	}

}
