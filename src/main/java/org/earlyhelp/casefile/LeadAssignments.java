package org.earlyhelp.casefile;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface LeadAssignments extends ListCrudRepository<LeadAssignment, UUID> {

	List<LeadAssignment> findByCaseIdAndEndedAtIsNull(UUID caseId);

	List<LeadAssignment> findByCaseIdOrderByStartedAtDescIdDesc(UUID caseId);

}
