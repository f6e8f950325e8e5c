package org.earlyhelp.stepping;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Every sharing event. */
interface Shares extends ListCrudRepository<Share, UUID> {

	List<Share> findByCaseIdOrderBySharedAtDescIdDesc(UUID episode);

}
