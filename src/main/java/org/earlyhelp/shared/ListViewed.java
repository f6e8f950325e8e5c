package org.earlyhelp.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody is about to be shown a list: the ledger keeps what they asked for and the ids
 * that they got.
 *
 * @param what which list, in UPPER_SNAKE_CASE, as {@code TASKS}
 * @param ids the records on the page shown, in its order
 * @param filters what was asked for, search terms included; kept encrypted
 * @param occurredAt by the service's clock
 */
public record ListViewed(String what, List<UUID> ids, Map<String, String> filters,
		Instant occurredAt) implements DomainEvent {

	public ListViewed {
		ids = List.copyOf(ids);
		filters = Map.copyOf(filters);
	}

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

	@Override
	public boolean looksOnly() {
		return true;
	}

}
