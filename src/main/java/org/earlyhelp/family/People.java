package org.earlyhelp.family;

import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Everybody told of. */
interface People extends ListCrudRepository<Person, UUID> {

}
