package org.earlyhelp.plan;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** The copies and letters that families have. */
interface FamilyCopies extends ListCrudRepository<FamilyCopy, UUID> {

	List<FamilyCopy> findByCaseIdOrderByRecordedAtDescIdDesc(UUID caseId);

}
