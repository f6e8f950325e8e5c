package org.earlyhelp.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface Suspensions extends ListCrudRepository<Suspension, UUID> {

	Optional<Suspension> findFirstByCaseIdAndResumedAtIsNullOrderBySuspendedAtDesc(UUID caseId);

	List<Suspension> findByCaseIdOrderBySuspendedAtDesc(UUID caseId);

}
