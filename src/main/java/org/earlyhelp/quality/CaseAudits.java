package org.earlyhelp.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** Every audit of a case file. */
public interface CaseAudits extends ListCrudRepository<CaseAudit, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default CaseAudit called(CaseAuditId id) {
		return findById(id.value()).orElseThrow(() -> NotThere.none(id.value()));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<CaseAudit> findWithLockById(UUID id);

	Optional<CaseAudit> findFirstByCaseIdAndState(UUID episode, CaseAuditState state);

	List<CaseAudit> findBySampleMonthBetweenOrderByReference(LocalDate first, LocalDate last);

	List<CaseAudit> findByCaseId(UUID episode);

}
