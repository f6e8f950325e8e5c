package org.earlyhelp.timeliness;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

import org.earlyhelp.shared.Subject;

/** Every clock that ever ran. */
interface KeptDeadlines extends ListCrudRepository<Deadline, UUID> {

	/** All clocks of a case or contact, the earliest due first. */
	default List<Deadline> of(Subject subject) {
		return findBySubjectIdAndSubjectKindOrderByDueAtAscIdAsc(subject.id(), subject.kind());
	}

	List<Deadline> findBySubjectIdAndSubjectKindOrderByDueAtAscIdAsc(UUID subject, Subject.Kind kind);

}
