package org.earlyhelp.casefile;

import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Every withdrawal and narrowing of agreement. */
interface Withdrawals extends ListCrudRepository<Withdrawal, UUID> {

}
