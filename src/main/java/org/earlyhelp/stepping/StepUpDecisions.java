package org.earlyhelp.stepping;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/** Every decision that was ever made on a step-up, in the order of its versions. */
interface StepUpDecisions extends ListCrudRepository<StepUpDecision, UUID> {

	List<StepUpDecision> findByStepUpIdOrderByNumber(UUID stepUp);

}
