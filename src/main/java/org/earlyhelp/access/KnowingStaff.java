package org.earlyhelp.access;

import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody whom their organisation has signed in is known here from then on, as it
 * describes them now: work can be given to them. Who was told to have left stays out,
 * whatever the organisation says.
 */
@Service
public class KnowingStaff {

	private final StaffMembers members;

	private final TransactionTemplate transaction;

	KnowingStaff(StaffMembers members, PlatformTransactionManager transactions) {
		this.members = members;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** As they are kept; empty where they have left. */
	public Optional<User> know(Claimed claimed) {
		try {
			return this.transaction.execute((status) -> kept(claimed));
		}
		catch (DataIntegrityViolationException ex) {
			// Two first requests of one person at once: the other one has written them
			// down.
			return this.transaction.execute((status) -> kept(claimed));
		}
	}

	private Optional<User> kept(Claimed claimed) {
		StaffMember member = this.members.findById(claimed.user().username()).orElse(null);
		if (member == null) {
			member = this.members
				.saveAndFlush(new StaffMember(claimed.user(), claimed.team(), false).reachedAt(claimed.email()));
		}
		else if (member.active()) {
			member.becomes(claimed);
		}
		return member.active() ? Optional.of(member.user()) : Optional.empty();
	}

}
