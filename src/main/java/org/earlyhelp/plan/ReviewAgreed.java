package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.Optional;

import org.earlyhelp.shared.CaseId;

/** Says when a review agreed to look at the plan again: reviews come after the plan. */
public interface ReviewAgreed {

	/**
	 * What the last review agreed; empty where none was held that counted.
	 */
	Optional<Agreed> last(CaseId episode);

	/**
	 * The agreement of one review.
	 *
	 * @param heldOn when it was held
	 * @param next when to look again; null where it agreed on no day
	 */
	record Agreed(LocalDate heldOn, LocalDate next) {
	}

}
