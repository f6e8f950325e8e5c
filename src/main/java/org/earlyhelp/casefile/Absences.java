package org.earlyhelp.casefile;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface Absences extends ListCrudRepository<Absence, UUID> {

	List<Absence> findByUsernameAndEndedAtIsNullOrderByFromOnAsc(String username);

	List<Absence> findByCoverAndEndedAtIsNullOrderByFromOnAsc(String cover);

	List<Absence> findByEndedAtIsNullOrderByFromOnAsc();

}
