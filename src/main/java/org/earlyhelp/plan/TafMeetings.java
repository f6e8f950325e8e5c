package org.earlyhelp.plan;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** The meetings that were held. */
interface TafMeetings extends ListCrudRepository<TafMeeting, UUID> {

	List<TafMeeting> findByCaseIdOrderByHeldOn(UUID caseId);

}
