package org.earlyhelp.family;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

import org.springframework.stereotype.Component;

/**
 * Puts new families on record in batches, past the persistence context: an import brings
 * thousands of people in one transaction, and a context that held them all would compare
 * each of them again before every query.
 */
@Component
class FamilyRecords {

	private static final int BATCH = 50;

	private final EntityManager entities;

	FamilyRecords(EntityManager entities) {
		this.entities = entities;
	}

	/** Parents before children, inside the transaction that is under way. */
	@SafeVarargs
	final void insert(List<?>... inTurn) {
		Session session = this.entities.unwrap(Session.class);
		session.doWork((connection) -> {
			try (StatelessSession records = session.getSessionFactory().openStatelessSession(connection)) {
				records.setJdbcBatchSize(BATCH);
				for (List<?> rows : inTurn) {
					records.insertMultiple(rows);
				}
			}
		});
	}

}
