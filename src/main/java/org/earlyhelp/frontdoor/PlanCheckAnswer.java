package org.earlyhelp.frontdoor;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * All that somebody who asks for a plan is told.
 *
 * @param callBy by when somebody rings them; null where none was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanCheckAnswer(Answer answer, Instant callBy) {

	/** One of two. */
	public enum Answer {

		/** There is no plan, or none that they may know of. */
		NONE_FOUND,
		/** Somebody who knows will ring. */
		WILL_CALL_BY

	}

	static final PlanCheckAnswer NONE = new PlanCheckAnswer(Answer.NONE_FOUND, null);

	static PlanCheckAnswer callBy(Instant moment) {
		return new PlanCheckAnswer(Answer.WILL_CALL_BY, moment);
	}

}
