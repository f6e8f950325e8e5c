package org.earlyhelp.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.YesNo;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.PastDate;

/**
 * The whole-family assessment as its assessor hands it in.
 *
 * @param children every child of the household (R5.1)
 * @param needs unmet needs, each scaled from 1, the worst, to 10
 * @param youngCarers asked of every child of school age (R5.6)
 * @param tools tools used, as codes
 * @param refreshesPrevious whether an earlier episode's assessment was brought up to date
 */
public record CompleteAssessment(@NotEmpty @Size(max = 30) List<@Valid ChildAssessed> children,
		@NotEmpty @Size(max = 100) List<@Valid NeedFound> needs, @NotNull @FreeText(max = 10000) String strengths,
		@NotNull @FreeText(max = 10000) String worries, @NotNull @FreeText(max = 10000) String analysis,
		@NotNull @Line(max = 10) String recommendedLevel, @Size(max = 30) List<@Valid YoungCarer> youngCarers,
		Boolean advocacyOffered, @FreeText(max = 4000) String familyGoals,
		@Size(max = 50) List<@Valid Contribution> contributions, @Size(max = 20) List<@Valid ToolUsed> tools,
		Boolean refreshesPrevious) {

	/** Everybody who is on it, as a child or with a need. */
	Set<PersonId> people() {
		Stream<PersonId> seen = this.children.stream().map(ChildAssessed::personId);
		Stream<PersonId> needing = this.needs.stream().map(NeedFound::personId).filter(Objects::nonNull);
		return Stream.concat(seen, needing).collect(Collectors.toSet());
	}

	/**
	 * One child, seen and heard.
	 *
	 * @param notSeenReason why the child was not seen; a manager's (R5.2)
	 * @param notSeenAgreedBy the manager's username
	 * @param voice what the child said, or showed
	 * @param voiceNotObtained why there is none; one of the two is needed
	 */
	public record ChildAssessed(@NotNull PersonId personId, @NotNull Boolean seen, Boolean seenAlone,
			@FreeText(max = 2000) String notSeenReason, @Line(max = 60) String notSeenAgreedBy, @Valid Voice voice,
			@FreeText(max = 2000) String voiceNotObtained) {
	}

	/**
	 * A child's own words.
	 *
	 * @param method how they were heard: TALKED, OBSERVED, THREE_HOUSES
	 * @param words verbatim
	 * @param changed what changes because of them
	 * @param toldBy who told the child what changes; a username or a name
	 * @param toldOn the day on which they did
	 */
	public record Voice(@NotNull @Line(max = 60) String method, @NotNull @FreeText(max = 4000) String words,
			@FreeText(max = 4000) String changed, @Line(max = 200) String toldBy, @PastDate LocalDate toldOn) {
	}

	/**
	 * An unmet need.
	 *
	 * @param personId whose; null for the whole family's
	 * @param baseline where they stand, from 1, the worst, to 10
	 */
	public record NeedFound(@NotNull @Line(max = 10) String code, PersonId personId,
			@NotNull @Min(1) @Max(10) Integer baseline, @FreeText(max = 4000) String evidence) {
	}

	/** Whether a child cares for somebody. */
	public record YoungCarer(@NotNull PersonId personId, @NotNull @Valid YesNo answer) {
	}

	/** What an agency knows. */
	public record Contribution(@NotNull @Line(max = 100) String agency, @NotNull @FreeText(max = 4000) String text) {
	}

	/** A tool used; its code alone will do. */
	public record ToolUsed(@NotNull @Line(max = 60) String tool, Boolean attached, LocalDate date) {

		/** Reads a bare code. */
		@JsonCreator
		static ToolUsed of(String code) {
			return new ToolUsed(code, null, null);
		}

		@JsonCreator
		public ToolUsed {
		}

	}

}
