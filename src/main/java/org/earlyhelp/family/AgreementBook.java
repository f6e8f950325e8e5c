package org.earlyhelp.family;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Everything that anybody said to taking part. */
interface AgreementBook extends ListCrudRepository<Agreement, UUID> {

	/** In the order in which it was said. */
	List<Agreement> findByFamilyIdOrderByDecidedOnAscRecordedAtAscIdAsc(UUID family);

}
