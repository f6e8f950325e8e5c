package org.earlyhelp.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The day of actions of a plan has passed, and they are not done.
 *
 * @param actions those that were not told of before
 * @param owners the practitioners whose they are
 */
public record ActionsPastDue(CaseId episode, List<UUID> actions, List<String> owners, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	public ActionsPastDue {
		actions = List.copyOf(actions);
		owners = List.copyOf(owners);
	}

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
