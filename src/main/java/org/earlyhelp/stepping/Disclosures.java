package org.earlyhelp.stepping;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;

import org.springframework.data.repository.ListCrudRepository;

/** Everything that children told. */
interface Disclosures extends ListCrudRepository<Disclosure, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default Disclosure called(UUID id) {
		return findById(id).orElseThrow(() -> NotThere.none(id));
	}

	List<Disclosure> findByCaseIdOrderByRecordedAtAscIdAsc(UUID episode);

	List<Disclosure> findByStepUpIdOrderByIdAsc(UUID stepUp);

}
