package org.earlyhelp.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** Every change of the profile that was ever proposed. */
interface Changes extends ListCrudRepository<Change, UUID> {

	/**
	 * @throws NotThere where there is none here
	 */
	default Change called(UUID id) {
		return findById(id).orElseThrow(() -> NotThere.none(id));
	}

	/** The latest proposed first. */
	List<Change> findByLocalityOrderByIdDesc(String locality, Limit limit);

	/** Those proposed before this one. */
	List<Change> findByLocalityAndIdLessThanOrderByIdDesc(String locality, UUID before, Limit limit);

	long countByLocality(String locality);

	/**
	 * The first whose day has come and whose clocks wait; held, so that one node moves
	 * them.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Change> findFirstByLocalityAndStateAndMovesOpenTrueAndMovedAtIsNullAndFromOnLessThanEqualOrderByFromOnAscIdAsc(
			String locality, ChangeState state, LocalDate today);

}
