package org.earlyhelp.closure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

interface Closures extends ListCrudRepository<Closure, UUID> {

	Optional<Closure> findFirstByCaseIdAndStateOrderByProposedAtDesc(UUID caseId, Closure.State state);

	List<Closure> findByCaseIdOrderByProposedAtDescIdDesc(UUID caseId);

	/** Every proposal, the latest first. */
	default List<Closure> of(CaseId episode) {
		return findByCaseIdOrderByProposedAtDescIdDesc(episode.value());
	}

	/** The proposal that closed the case. */
	default Optional<Closure> signedOff(CaseId episode) {
		return findFirstByCaseIdAndStateOrderByProposedAtDesc(episode.value(), Closure.State.SIGNED_OFF);
	}

	/** The proposal that waits for sign-off. */
	default Optional<Closure> waitingOn(CaseId episode) {
		return findFirstByCaseIdAndStateOrderByProposedAtDesc(episode.value(), Closure.State.PROPOSED);
	}

}
