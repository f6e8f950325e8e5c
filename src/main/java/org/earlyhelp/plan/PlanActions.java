package org.earlyhelp.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** The actions of each case's plan. */
public interface PlanActions extends ListCrudRepository<PlanAction, UUID> {

	List<PlanAction> findByCaseIdOrderByDueAscIdAsc(UUID caseId);

	Optional<PlanAction> findByIdAndCaseId(UUID id, UUID caseId);

	default List<PlanAction> of(CaseId episode) {
		return findByCaseIdOrderByDueAscIdAsc(episode.value());
	}

}
