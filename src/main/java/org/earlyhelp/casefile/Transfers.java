package org.earlyhelp.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** Every family that moved away. */
interface Transfers extends ListCrudRepository<Transfer, UUID> {

	List<Transfer> findByCaseIdOrderByIdDesc(UUID caseId);

	/** The one that waits for an answer. */
	default Optional<Transfer> openOf(CaseId episode) {
		return findByCaseIdOrderByIdDesc(episode.value()).stream().filter(Transfer::isOpen).findFirst();
	}

}
