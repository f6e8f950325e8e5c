package org.earlyhelp.subjectaccess;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;

/**
 * Decides about items of a request, the same about each.
 *
 * @param exemption needed where they are withheld
 * @param readsAs how the one item then reads; needed where it is redacted, and taken for
 * one item alone
 */
public record DecideItems(@NotEmpty @Size(max = 100) List<@NotNull UUID> items, @NotNull Decision decision,
		Exemption exemption, @FreeText(max = 20_000) String readsAs) {

	/** What is said of them. */
	public enum Decision {

		/** As the rules propose it: not for what somebody has to look at. */
		AS_PROPOSED,
		/** Released as they stand. */
		RELEASE,
		/** Released as one of them then reads. */
		REDACT,
		/** Withheld. */
		WITHHOLD

	}

}
