package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LeadAssignments extends ListCrudRepository<LeadAssignment, UUID> {

	List<LeadAssignment> findByCaseIdAndEndedAtIsNull(UUID caseId);

	List<LeadAssignment> findByCaseIdOrderByStartedAtDescIdDesc(UUID caseId);

	/** The vacancies of open cases that were not told of on this day yet. */
	@Query("""
			select a from LeadAssignment a where a.status = VACANT and a.endedAt is null and a.startedAt <= :now
			 and (a.toldOn is null or a.toldOn < :today) and exists (select 1 from CaseFile f
			  where f.id = a.caseId and f.state not in (CLOSED, FOLLOW_UP_DONE)) order by a.id""")
	List<LeadAssignment> vacant(Instant now, LocalDate today);

}
