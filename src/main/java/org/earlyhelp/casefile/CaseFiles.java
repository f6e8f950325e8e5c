package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** Every episode, open and closed. */
public interface CaseFiles extends ListCrudRepository<CaseFile, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default CaseFile called(CaseId id) {
		return findById(id.value()).orElseThrow(() -> NotThere.none(id));
	}

	/**
	 * Nobody else changes it until this transaction ends.
	 * @throws NotThere where there is none
	 */
	default CaseFile held(CaseId id) {
		return findWithLockById(id.value()).orElseThrow(() -> NotThere.none(id));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<CaseFile> findWithLockById(UUID id);

	/** The episode that this contact began. */
	default Optional<CaseFile> begunBy(ContactId contact) {
		return findFirstByContactId(contact.value());
	}

	Optional<CaseFile> findFirstByContactId(UUID contact);

	/** A family has at most one open episode at a time. */
	default Optional<CaseFile> openOf(FamilyId family) {
		return findFirstByFamilyIdAndStateNotIn(family.value(), List.of(CaseState.CLOSED, CaseState.FOLLOW_UP_DONE));
	}

	/** The family's latest closed episode. */
	default Optional<CaseFile> latestClosedOf(FamilyId family) {
		return findFirstByFamilyIdAndStateInOrderByClosedOnDesc(family.value(),
				List.of(CaseState.CLOSED, CaseState.FOLLOW_UP_DONE));
	}

	/**
	 * The open episodes that somebody leads, assesses or belongs to for themselves:
	 * whoever stands in for them does not stand in for a third.
	 */
	@Query("""
			select f from CaseFile f where f.state not in (CLOSED, FOLLOW_UP_DONE)
			 and (f.lead = :who or f.assessor = :who or exists (select 1 from f.members m
			  where m.username = :who and m.because = 'TEAM')) order by f.id""")
	List<CaseFile> openWith(String who);

	/** The episodes on which somebody stands in during this absence, open and closed. */
	default List<CaseFile> coveredDuring(UUID absence) {
		return findByMemberBecauseOf(absence.toString());
	}

	@Query("select f from CaseFile f join f.members m where m.because = :absence order by f.id")
	List<CaseFile> findByMemberBecauseOf(String absence);

	/** The first day on which a suspended case rests; empty where it never did. */
	@Query("select max(one.fromOn) from Suspension one where one.caseId = :episode and one.resumedAt is null")
	Optional<LocalDate> restsSince(UUID episode);

	/** The episode that followed this one, if the family came back. */
	default Optional<CaseFile> reopenedFrom(CaseId earlier) {
		return findFirstByReopenedFrom(earlier.value());
	}

	/** All of a family's episodes, open and closed. */
	List<CaseFile> findByFamilyId(UUID family);

	/** All of these families' episodes, the latest first. */
	List<CaseFile> findByFamilyIdInOrderByStartedAtDesc(Collection<UUID> families);

	Optional<CaseFile> findFirstByReopenedFrom(UUID earlier);

	Optional<CaseFile> findFirstByFamilyIdAndStateNotIn(UUID family, Collection<CaseState> states);

	Optional<CaseFile> findFirstByFamilyIdAndStateInOrderByClosedOnDesc(UUID family, Collection<CaseState> states);

}
