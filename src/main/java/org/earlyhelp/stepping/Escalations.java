package org.earlyhelp.stepping;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;

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

}
