package org.earlyhelp.timeliness;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Every notice that was given. */
interface Notices extends ListCrudRepository<Notice, UUID> {

	/** What was told of a case or contact, in order. */
	List<Notice> findBySubjectIdOrderByGivenAtAscIdAsc(UUID subject);

}
