package org.earlyhelp.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.repository.ListCrudRepository;

/** Every assessment handed in, returned ones too. */
public interface Assessments extends ListCrudRepository<Assessment, UUID> {

	List<Assessment> findByCaseIdOrderByNumber(UUID caseId);

	/** The latest one handed in; empty where there is none. */
	default Optional<Assessment> latestOf(CaseId episode) {
		List<Assessment> all = findByCaseIdOrderByNumber(episode.value());
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

}
