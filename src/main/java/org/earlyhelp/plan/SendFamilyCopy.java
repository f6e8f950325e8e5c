package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.Line;

/**
 * The family has a copy on paper, by post or in hand.
 *
 * @param recipients who got which sections; null for the whole plan to those it is about
 */
public record SendFamilyCopy(@NotNull LocalDate sentOn, @NotNull Method method,
		@Size(max = 30) List<@Valid Recipient> recipients) {

	/** How something reaches a family. */
	public enum Method {

		/** Told on the phone. */
		PHONE,
		/** Sent by e-mail. */
		EMAIL,
		/** Sent by post. */
		POST,
		/** Given in person. */
		IN_PERSON

	}

	/** One person's copy. */
	public record Recipient(@NotNull PersonId personId, @Size(max = 30) List<@Line(max = 60) String> sections) {
	}

}
