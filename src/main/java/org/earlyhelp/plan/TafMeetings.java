package org.earlyhelp.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** The meetings that were held. */
interface TafMeetings extends ListCrudRepository<TafMeeting, UUID> {

	List<TafMeeting> findByCaseIdOrderByHeldOn(UUID caseId);

	/** The last that made a plan: a discussion of professionals makes none (R7.2). */
	default Optional<TafMeeting> latestPlanOf(CaseId episode) {
		return findByCaseIdOrderByHeldOn(episode.value()).stream()
			.filter(TafMeeting::quorate)
			.reduce((earlier, later) -> later);
	}

}
