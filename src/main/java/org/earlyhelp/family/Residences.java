package org.earlyhelp.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Who lives or lived where. */
interface Residences extends ListCrudRepository<Residence, UUID> {

	List<Residence> findByPersonIdInOrderByIdDesc(Collection<UUID> people);

}
