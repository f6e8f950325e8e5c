package org.earlyhelp.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** The meetings that were called. */
interface Meetings extends ListCrudRepository<Meeting, UUID> {

	List<Meeting> findByCaseIdOrderByMeetsAtDescIdDesc(UUID caseId);

	Optional<Meeting> findByIdAndCaseId(UUID id, UUID caseId);

}
