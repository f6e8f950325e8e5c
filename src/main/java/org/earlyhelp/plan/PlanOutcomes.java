package org.earlyhelp.plan;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** The outcomes of each case's plan. */
public interface PlanOutcomes extends ListCrudRepository<PlanOutcome, UUID> {

	List<PlanOutcome> findByCaseIdOrderByAgreedAtAscIdAsc(UUID caseId);

	default List<PlanOutcome> of(CaseId episode) {
		return findByCaseIdOrderByAgreedAtAscIdAsc(episode.value());
	}

}
