package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A challenge to an agency, with all that was asked, answered and found.
 *
 * @param reference as people say it
 * @param district null where it is about the whole area
 * @param from the first day that was looked at
 * @param to the last
 * @param figures of those days, as they stood when it was raised
 * @param since of the days after those, as they stand now; null in lists
 * @param lookAgainOn when it is looked at again; null while the locality's own time holds
 * @param stages in order, the latest last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyChallengeView(@NotNull UUID id, @NotNull String reference, @NotNull String agency, String district,
		@NotNull AgencyChallengeState state, @NotNull LocalDate from, @NotNull LocalDate to, @NotNull Figures figures,
		Figures since, String raisedBy, Instant raisedAt, LocalDate lookAgainOn, List<Stage> stages, List<Look> looks) {

	/**
	 * What an agency does.
	 *
	 * @param started how many teams it started
	 * @param contacts how many contacts its people brought to the front door
	 */
	public record Figures(int started, int contacts) {
	}

	/**
	 * One stage (2.12).
	 *
	 * @param number 1 to 4
	 * @param askedOf username; null where an adviser asks
	 * @param answer null until there is one
	 * @param answeredFor who of the agency said it; null where they wrote it themselves
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Stage(int number, String reason, String askedOf, String raisedBy, Instant raisedAt,
			AgencyAnswer answer, String text, String answeredFor, String answeredBy, Instant answeredAt) {

		static Stage raised(int number, String reason, String askedOf, String by, Instant at) {
			return new Stage(number, reason, askedOf, by, at, null, null, null, null, null);
		}

		Stage answered(AnswerAgencyChallenge said, String by, Instant at) {
			return new Stage(this.number, this.reason, this.askedOf, this.raisedBy, this.raisedAt, said.answer(),
					said.text(), said.answeredFor(), by, at);
		}

	}

	/**
	 * Somebody looked again.
	 *
	 * @param figures since the days that the challenge is about
	 */
	public record Look(ChallengeFollowing result, String text, Figures figures, String by, Instant at) {
	}

	/** The stage that it stands at. */
	public Stage stage() {
		return this.stages.get(this.stages.size() - 1);
	}

	AgencyChallengeView with(Figures now) {
		return new AgencyChallengeView(this.id, this.reference, this.agency, this.district, this.state, this.from,
				this.to, this.figures, now, this.raisedBy, this.raisedAt, this.lookAgainOn, this.stages, this.looks);
	}

}
