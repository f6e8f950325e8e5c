package org.earlyhelp.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which entries of the ledger are asked for; whatever is null narrows nothing.
 *
 * @param reference of a case or a contact: all that is about its family
 * @param agency of whoever acted
 * @param correlationId of one request: all that it did
 * @param from inclusive, by the service's clock
 * @param to exclusive
 */
public record LedgerFilter(UUID caseId, UUID contactId, UUID personId, String reference, String actor, String action,
		String agency, Outcome outcome, Preset preset, String correlationId, Instant from, Instant to) {

	/** Everything. */
	public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null, null, null, null, null, null,
			null, null);

	/** What is about this case. */
	public static LedgerFilter ofCase(UUID caseId) {
		return new LedgerFilter(caseId, null, null, null, null, null, null, null, null, null, null, null);
	}

	/** What one request did. */
	public static LedgerFilter ofRequest(String correlationId) {
		return new LedgerFilter(null, null, null, null, null, null, null, null, null, correlationId, null, null);
	}

	/** The same, of this person and this action alone; null narrows nothing. */
	public LedgerFilter by(String username, String deed) {
		return new LedgerFilter(this.caseId, this.contactId, this.personId, this.reference, username, deed, this.agency,
				this.outcome, this.preset, this.correlationId, this.from, this.to);
	}

	/** The same, within this time alone; null is without end. */
	public LedgerFilter between(Instant since, Instant until) {
		return new LedgerFilter(this.caseId, this.contactId, this.personId, this.reference, this.actor, this.action,
				this.agency, this.outcome, this.preset, this.correlationId, since, until);
	}

	/** As the ledger remembers that it was asked for. */
	Map<String, String> asked() {
		var asked = new TreeMap<String, String>();
		put(asked, "caseId", this.caseId);
		put(asked, "contactId", this.contactId);
		put(asked, "personId", this.personId);
		put(asked, "reference", this.reference);
		put(asked, "actor", this.actor);
		put(asked, "action", this.action);
		put(asked, "agency", this.agency);
		put(asked, "outcome", this.outcome);
		put(asked, "preset", this.preset);
		put(asked, "correlationId", this.correlationId);
		put(asked, "from", this.from);
		put(asked, "to", this.to);
		return asked;
	}

	private static void put(Map<String, String> asked, String name, Object value) {
		if (value != null) {
			asked.put(name, value.toString());
		}
	}

}
