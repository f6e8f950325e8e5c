package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;

/**
 * The family has a copy on paper, by post or in hand.
 *
 * @param recipients who got which sections, each once; null for all that there is to tell
 * to the adults of the household
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

	/**
	 * One person's copy.
	 *
	 * @param sections null for all that they may have
	 */
	public record Recipient(@NotNull PersonId personId, @Size(max = 30) List<@NotNull CopySection> sections) {
	}

}
