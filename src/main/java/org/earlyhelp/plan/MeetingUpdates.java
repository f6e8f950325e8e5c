package org.earlyhelp.plan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** What those invited said before meetings. */
interface MeetingUpdates extends ListCrudRepository<MeetingUpdate, UUID> {

	List<MeetingUpdate> findByMeetingIdInOrderByToldAt(Collection<UUID> meetings);

}
