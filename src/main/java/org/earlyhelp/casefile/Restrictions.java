package org.earlyhelp.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface Restrictions extends ListCrudRepository<Restriction, UUID> {

	List<Restriction> findTop20ByCaseIdOrderByAskedAtDescIdDesc(UUID episode);

	/** The latest; every earlier one is decided or overtaken. */
	Optional<Restriction> findFirstByCaseIdOrderByAskedAtDescIdDesc(UUID episode);

}
