package org.earlyhelp.frontdoor;

import java.util.UUID;

import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PlanCheckId;

import org.springframework.data.repository.ListCrudRepository;

/** Everybody who asked for a plan that there is. */
public interface PlanChecks extends ListCrudRepository<PlanCheck, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default PlanCheck called(PlanCheckId id) {
		return findById(id.value()).orElseThrow(() -> NotThere.none(id));
	}

}
