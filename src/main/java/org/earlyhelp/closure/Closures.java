package org.earlyhelp.closure;

import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

interface Closures extends ListCrudRepository<Closure, UUID> {

	Optional<Closure> findFirstByCaseIdAndStateOrderByProposedAtDesc(UUID caseId, Closure.State state);

	/** The proposal that waits for sign-off. */
	default Optional<Closure> waitingOn(CaseId episode) {
		return findFirstByCaseIdAndStateOrderByProposedAtDesc(episode.value(), Closure.State.PROPOSED);
	}

}
