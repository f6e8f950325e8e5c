package org.earlyhelp.conformance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One departure from the model, and what is behind it.
 *
 * @param kind which rule it departs from
 * @param what the step, the clock or the decision that it is about, as people read it
 * @param task the step; null where it is of none
 * @param values what the rule's sentence tells of it, in its order: days and moments as
 * ISO writes them, codes as they are
 * @param at when it happened; for what has not happened, when it should have
 * @param by who did it; null where nobody did
 * @param over whether it is over: a clock that still runs late is not
 * @param record what it was read from: STEP, CLOCK or DECISION
 * @param recordId its id; for a decision its contact's
 * @param entry in the ledger; null where that has none of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deviation(DeviationKind kind, String what, UUID task, List<String> values, Instant at, String by,
		boolean over, Source record, UUID recordId, UUID entry) {

	public Deviation {
		values = List.copyOf(values);
	}

	/** What a departure is read from. */
	public enum Source {

		/** The work as it was asked for and done. */
		STEP,
		/** A deadline. */
		CLOCK,
		/** What was decided about the contact. */
		DECISION,
		/** An entry of the ledger alone. */
		LEDGER

	}

	Deviation behind(UUID found) {
		return new Deviation(this.kind, this.what, this.task, this.values, this.at, this.by, this.over, this.record,
				this.recordId, (found != null) ? found : this.entry);
	}

}
