package org.earlyhelp.stepping;

import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.repository.ListCrudRepository;

interface StepDowns extends ListCrudRepository<StepDown, UUID> {

	Optional<StepDown> findByCaseId(UUID caseId);

	/**
	 * @throws NotThere where the case is none that social care stepped down
	 */
	default StepDown of(CaseId episode) {
		return findByCaseId(episode.value()).orElseThrow(() -> NotThere.none(episode));
	}

}
