package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The actions of each case's plan. */
public interface PlanActions extends ListCrudRepository<PlanAction, UUID> {

	List<PlanAction> findByCaseIdOrderByDueAscIdAsc(UUID caseId);

	Optional<PlanAction> findByIdAndCaseId(UUID id, UUID caseId);

	/**
	 * What is not done though its day has passed, of open cases, and was not told of yet.
	 */
	@Query("""
			select a from PlanAction a where a.status in (NOT_STARTED, IN_PROGRESS, PARTLY) and a.due < :today
			 and a.toldOn is null and exists (select 1 from CaseFile f where f.id = a.caseId
			  and f.state not in (CLOSED, FOLLOW_UP_DONE) and f.suspendedUntil is null)
			 order by a.caseId, a.due, a.id""")
	List<PlanAction> pastDue(LocalDate today);

	default List<PlanAction> of(CaseId episode) {
		return findByCaseIdOrderByDueAscIdAsc(episode.value());
	}

}
