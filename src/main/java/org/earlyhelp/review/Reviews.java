package org.earlyhelp.review;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** The reviews of each case. */
interface Reviews extends ListCrudRepository<Review, UUID> {

	List<Review> findByCaseIdOrderByNumber(UUID caseId);

	/** Those that counted, the earliest first (R8.1). */
	default List<Review> counted(CaseId episode) {
		return findByCaseIdOrderByNumber(episode.value()).stream().filter(Review::counts).toList();
	}

}
