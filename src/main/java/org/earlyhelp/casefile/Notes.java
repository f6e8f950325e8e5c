package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All that was written about cases. */
interface Notes extends ListCrudRepository<Note, UUID> {

	/** What happened before this moment, or then with a smaller id; the latest first. */
	@Query("""
			select n from Note n
			 where n.caseId = :episode and n.kind in :kinds
			   and (n.happenedAt < :before or (n.happenedAt = :before and n.id < :beforeId))
			 order by n.happenedAt desc, n.id desc
			""")
	List<Note> page(UUID episode, Collection<NoteKind> kinds, Instant before, UUID beforeId, Limit limit);

	List<Note> findByCaseIdAndSeenTrueAndHappenedAtGreaterThanEqual(UUID episode, Instant since);

	List<Note> findByCaseIdAndSeenTrueOrderByHappenedAt(UUID episode);

	List<Note> findByCaseIdAndSignificantTrueAndKindInOrderByHappenedAtDesc(UUID episode, Collection<NoteKind> kinds,
			Limit limit);

	Optional<Note> findFirstByCaseIdAndKindOrderByHappenedAtDescIdDesc(UUID episode, NoteKind kind);

	long countByCaseIdAndKindIn(UUID episode, Collection<NoteKind> kinds);

}
