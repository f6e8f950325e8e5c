package org.earlyhelp.stepping;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Every challenge to a decision of social care. */
public interface Escalations extends ListCrudRepository<Escalation, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default Escalation called(UUID id) {
		return findById(id).orElseThrow(() -> NotThere.none(id));
	}

	List<Escalation> findByStepUpIdOrderByStage(UUID stepUp);

	/**
	 * Those of a case that wait for an answer: a later stage takes an earlier's place.
	 */
	@Query("""
			select count(one) from Escalation one where one.caseId = :episode and one.answeredAt is null
			and exists (select about from StepUp about where about.id = one.stepUpId and about.state <> ENDED)
			and not exists (select later from Escalation later
			where later.stepUpId = one.stepUpId and later.stage > one.stage)""")
	long countWaiting(UUID episode);

}
