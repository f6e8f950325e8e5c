package org.earlyhelp.casefile;

import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** Every withdrawal and narrowing of agreement. */
public interface Withdrawals extends ListCrudRepository<Withdrawal, UUID> {

	/**
	 * How the family came to agree no more; the latest where it did so more than once.
	 */
	default Optional<Withdrawal> latestOf(CaseId episode) {
		return findFirstByCaseIdAndNarrowedFalseOrderByRecordedAtDescIdDesc(episode.value());
	}

	Optional<Withdrawal> findFirstByCaseIdAndNarrowedFalseOrderByRecordedAtDescIdDesc(UUID episode);

}
