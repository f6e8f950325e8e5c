package org.earlyhelp.casefile;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.repository.ListCrudRepository;

/** Who came to the families of cases while they were open. */
public interface Joinings extends ListCrudRepository<Joining, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default Joining called(UUID id) {
		return findById(id).orElseThrow(() -> NotThere.none(id));
	}

	/** In the order in which they were told. */
	default List<Joining> of(CaseId episode) {
		return findByCaseIdOrderById(episode.value());
	}

	List<Joining> findByCaseIdOrderById(UUID caseId);

}
