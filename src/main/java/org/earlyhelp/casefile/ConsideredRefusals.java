package org.earlyhelp.casefile;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface ConsideredRefusals extends ListCrudRepository<Refusal, UUID> {

	Optional<Refusal> findFirstByCaseIdOrderByConsideredAtDesc(UUID caseId);

}
