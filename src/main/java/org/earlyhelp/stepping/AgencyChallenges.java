package org.earlyhelp.stepping;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.repository.ListCrudRepository;

/** Every challenge to an agency that starts no teams. */
public interface AgencyChallenges extends ListCrudRepository<AgencyChallenge, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default AgencyChallenge called(ChallengeId id) {
		return findById(id.value()).orElseThrow(() -> NotThere.none(id.value()));
	}

	List<AgencyChallenge> findByAgencyAndStateNot(String agency, AgencyChallengeState state);

}
