package org.earlyhelp.casefile;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Every merge of two cases, those that were undone too. */
interface CaseMerges extends ListCrudRepository<CaseMerge, UUID> {

	List<CaseMerge> findByCaseIdOrIntoCaseIdOrderByIdDesc(UUID from, UUID into);

}
