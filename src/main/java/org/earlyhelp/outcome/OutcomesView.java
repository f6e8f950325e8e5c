package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What help came to for one family.
 *
 * @param on the day that it is judged on: that of closure, or today
 * @param factsShown whether the reader may see the facts that counted
 * @param needs how far each has come
 */
public record OutcomesView(UUID caseId, LocalDate on, boolean factsShown, List<FrameworkView> frameworks,
		List<Distance> needs) {

	/**
	 * The way of one need.
	 *
	 * @param personId whose; left out for the whole family's
	 * @param baseline where it stood when it was found, 1 to 10
	 * @param now where it stood at the last review; left out where none scaled it
	 * @param travelled from the one to the other; left out likewise
	 * @param sustained whether it lasted six months after the end; left out until known
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Distance(String code, String need, UUID personId, String name, Integer baseline, Integer now,
			Integer travelled, Boolean sustained) {
	}

}
