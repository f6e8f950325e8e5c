package org.earlyhelp.caseload;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.casefile.CaseState;

/**
 * What somebody has that could be given to others.
 *
 * @param agency null where they are nobody's any more
 * @param cases the open cases that they lead, or assess while nobody leads; the newest
 * first, 100 at most
 * @param tasks their open work on anything else, 100 at most
 * @param caseTotal how many cases there are that the reader may see; what else they have
 * is said by no number: few would tell that somebody is restricted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkHeld(String practitioner, String name, String agency, List<HeldCase> cases, List<HeldTask> tasks,
		long caseTotal) {

	/**
	 * A case.
	 *
	 * @param leads whether they lead it, as against assess
	 * @param tasks their open work on it, which moves with it
	 * @param actions their open actions of its plan, which move with it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record HeldCase(UUID id, String reference, String family, CaseState state, String level, BigDecimal weight,
			boolean leads, int tasks, int actions) {
	}

	/**
	 * Work on a case of somebody else, or on a contact.
	 *
	 * @param dueAt null where it is on no clock
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record HeldTask(UUID id, String name, String reference, String family, Instant dueAt) {
	}

}
