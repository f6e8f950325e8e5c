package org.earlyhelp.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.review.NeedOverTime;

/**
 * One child through an episode: their words at the start, at each review and at the end,
 * what changed because of them, when they were seen, and how their needs went.
 *
 * @param lastSeenOn null where nobody ever saw them
 * @param lastSeenAloneOn null where nobody ever saw them alone
 * @param words in the order of time
 * @param sightings the earliest first
 * @param needs theirs alone; the whole family's are the case's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChildLine(@NotNull UUID personId, String name, LocalDate dateOfBirth, LocalDate expectedDate,
		LocalDate lastSeenOn, LocalDate lastSeenAloneOn, List<Heard> words, List<Sighting> sightings,
		List<NeedOverTime> needs) {

	/** When a child was heard. */
	public enum Stage {

		/** At the start. */
		ASSESSMENT,
		/** At a review. */
		REVIEW,
		/** At the end. */
		CLOSURE

	}

	/**
	 * What a child said at one stage, or why nobody knows.
	 *
	 * @param review its number; null for the other stages
	 * @param words verbatim; null where {@code notObtained} says why
	 * @param changed what changed because of them
	 * @param toldBy who told the child so; null where nobody wrote it down
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Heard(Stage stage, Integer review, LocalDate on, String method, String words, String changed,
			String toldBy, LocalDate toldOn, String notObtained) {
	}

	/**
	 * That somebody saw the child.
	 *
	 * @param at NOTE, ASSESSMENT or REVIEW: a review says that they were seen since the
	 * last one
	 * @param alone null where nobody said
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Sighting(LocalDate on, String at, Boolean alone) {
	}

}
