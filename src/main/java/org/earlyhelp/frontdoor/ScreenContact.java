package org.earlyhelp.frontdoor;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What screening found.
 *
 * @param unmetNeeds need codes; may be empty
 * @param significantHarm whether there is reasonable cause to suspect it (R3.2)
 * @param matches which known person each child is, where screening could tell
 * @param openToSocialCare whether a child is (R2.2); null means no
 * @param toolsVerified the tools that were seen and count
 * @param askReferrer whether the referrer is asked for more: the contact waits as
 * AWAITING_INFO (R2.6); null means no
 */
public record ScreenContact(@NotNull Rag rag, @NotNull @Size(max = 40) List<@NotNull @Line(max = 10) String> unmetNeeds,
		@NotNull Boolean significantHarm, @NotNull AgreementSaid consent,
		@Size(max = 20) List<@NotNull @Valid ConfirmedMatch> matches, Boolean openToSocialCare,
		@Size(max = 40) List<@NotNull @Valid Check> checks,
		@Size(max = 20) List<@NotNull @Line(max = 60) String> toolsVerified, Boolean askReferrer,
		@FreeText(max = 10_000) String note) {

	public ScreenContact {
		matches = (matches != null) ? matches : List.of();
		checks = (checks != null) ? checks : List.of();
		toolsVerified = (toolsVerified != null) ? toolsVerified : List.of();
		openToSocialCare = Boolean.TRUE.equals(openToSocialCare);
		askReferrer = Boolean.TRUE.equals(askReferrer);
	}

	/**
	 * A child of the contact is somebody we know, or nobody.
	 *
	 * @param child index in the contact's children, from 0
	 * @param personId null where the child is none of those whom we know
	 */
	public record ConfirmedMatch(@NotNull @Min(0) Integer child, UUID personId) {
	}

	/** One thing that was looked up, and on which lawful basis. */
	public record Check(@NotNull @Line(max = 60) String source, @NotNull @Line(max = 200) String result,
			@FreeText(max = 4_000) String note, @Line(max = 200) String lawfulBasis) {
	}

}
