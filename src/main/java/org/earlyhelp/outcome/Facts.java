package org.earlyhelp.outcome;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The facts that partners brought. */
interface Facts extends JpaRepository<Fact, UUID> {

	/** What stands of these people, the oldest first. */
	List<Fact> findByPersonIdInAndReplacedByIsNullOrderByFromAscIdAsc(Collection<UUID> people);

	/** Of whom a file told facts of these kinds. */
	@Query("select distinct f.personId from Fact f where f.importId = :file and f.kind in :kinds")
	List<UUID> findPeopleOf(UUID file, Collection<FactKind> kinds);

}
