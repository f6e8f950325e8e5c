package org.earlyhelp.quality;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;

import org.springframework.data.repository.ListCrudRepository;

/** Everything that audits asked for. */
public interface AuditActions extends ListCrudRepository<AuditAction, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default AuditAction called(UUID id) {
		return findById(id).orElseThrow(() -> NotThere.none(id));
	}

	List<AuditAction> findByAuditIdOrderById(UUID audit);

	List<AuditAction> findByAuditIdInOrderById(Collection<UUID> audits);

}
