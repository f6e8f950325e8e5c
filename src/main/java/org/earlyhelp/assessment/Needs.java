package org.earlyhelp.assessment;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** The needs of each case. */
public interface Needs extends ListCrudRepository<Need, UUID> {

	List<Need> findByCaseIdOrderByIdentifiedOnAscCodeAsc(UUID caseId);

	default List<Need> of(CaseId episode) {
		return findByCaseIdOrderByIdentifiedOnAscCodeAsc(episode.value());
	}

}
