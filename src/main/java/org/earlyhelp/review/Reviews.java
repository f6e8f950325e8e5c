package org.earlyhelp.review;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** The reviews of each case. */
interface Reviews extends ListCrudRepository<Review, UUID> {

	List<Review> findByCaseIdOrderByNumber(UUID caseId);

}
