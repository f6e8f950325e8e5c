package org.earlyhelp.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every piece of work, open and ended. */
interface Tasks extends JpaRepository<Task, UUID> {

	/**
	 * Nobody else changes it until this transaction ends.
	 * @throws NotThere where there is none
	 */
	default Task held(TaskId id) {
		return findWithLockById(id.value()).orElseThrow(() -> NotThere.none(id));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Task> findWithLockById(UUID id);

	@Query("select new org.earlyhelp.shared.Subject(task.subjectKind, task.subjectId) from Task task where task.id = :id")
	Optional<Subject> subjectOf(UUID id);

	Optional<Task> findByEngineTaskId(String engineTaskId);

	List<Task> findBySubjectIdAndTypeAndStateOrderByCreatedAtAscIdAsc(UUID subject, String type, TaskState state);

	List<Task> findBySubjectIdAndState(UUID subject, TaskState state);

	List<Task> findByCaseIdAndState(UUID episode, TaskState state);

	List<Task> findByCaseIdOrderByCreatedAtAscIdAsc(UUID episode, Limit most);

	List<Task> findByContactIdOrderByCreatedAtAscIdAsc(UUID contact, Limit most);

	List<Task> findByStandsInForAndState(String away, TaskState state);

	List<Task> findByFamilyIdAndState(UUID family, TaskState state);

}
