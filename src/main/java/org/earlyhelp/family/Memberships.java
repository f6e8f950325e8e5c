package org.earlyhelp.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Who belongs or belonged to which family. */
interface Memberships extends ListCrudRepository<Membership, UUID> {

	List<Membership> findByFamilyIdOrderById(UUID family);

	List<Membership> findByPersonIdInOrderByIdDesc(Collection<UUID> people);

}
