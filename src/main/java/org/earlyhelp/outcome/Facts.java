package org.earlyhelp.outcome;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** The facts that partners brought. */
interface Facts extends JpaRepository<Fact, UUID> {

	/** What stands of these people, the oldest first. */
	List<Fact> findByPersonIdInAndReplacedByIsNullOrderByFromAscIdAsc(Collection<UUID> people);

}
