package org.earlyhelp.assessment;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** Every addendum handed in. */
public interface Addenda extends ListCrudRepository<Addendum, UUID> {

	/** In the order in which the children joined. */
	default List<Addendum> of(CaseId episode) {
		return findByCaseIdOrderByStartedOnAscIdAsc(episode.value());
	}

	List<Addendum> findByCaseIdOrderByStartedOnAscIdAsc(UUID caseId);

}
