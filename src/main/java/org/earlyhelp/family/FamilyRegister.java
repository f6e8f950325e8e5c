package org.earlyhelp.family;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Every family, merged ones included. */
interface FamilyRegister extends ListCrudRepository<Family, UUID> {

	/**
	 * The family itself, merged or not.
	 * @throws NotThere where there is none
	 */
	default Family called(FamilyId id) {
		return findById(id.value()).orElseThrow(() -> NotThere.none(id));
	}

	/** Keeps everybody else from holding it until this transaction is over. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select family from Family family where family.id = :id")
	Optional<Family> hold(UUID id);

	/**
	 * The family, or the one that it turned out to be.
	 * @throws NotThere where there is none
	 */
	default Family current(FamilyId id) {
		Family family = called(id);
		Optional<FamilyId> next = Optional.ofNullable(family.mergedInto());
		while (next.isPresent()) {
			family = called(next.get());
			next = Optional.ofNullable(family.mergedInto());
		}
		return family;
	}

}
