package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.repository.ListCrudRepository;

/** Every step-up of every case. */
public interface StepUps extends ListCrudRepository<StepUp, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default StepUp called(UUID id) {
		return findById(id).orElseThrow(() -> NotThere.none(id));
	}

	/** All of a case's, the latest first. */
	default List<StepUp> of(CaseId episode) {
		return findByCaseIdOrderByRequestedAtDescIdDesc(episode.value());
	}

	/** Those of a case that it must wait for, the latest first. */
	default List<StepUp> openOf(CaseId episode) {
		return of(episode).stream().filter((stepUp) -> stepUp.state().isOpen()).toList();
	}

	List<StepUp> findByCaseIdOrderByRequestedAtDescIdDesc(UUID episode);

	List<StepUp> findByCaseIdInAndRequestedAtAfter(Collection<UUID> episodes, Instant after);

}
