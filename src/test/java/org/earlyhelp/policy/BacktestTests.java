package org.earlyhelp.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.frontdoor.DecidedContact;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.frontdoor.Threshold;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.policy.ThresholdBacktest.Cell;
import org.earlyhelp.policy.ThresholdBacktest.Reason;
import org.earlyhelp.policy.ThresholdBacktest.Ways;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eight contacts by hand. The table in force starts a team from two needs, the changed
 * one from three; with none of them, or with harm, both say the same.
 */
class BacktestTests {

	private static final String VERSION = "hand 1";

	private static final UUID ONE_FAMILY = UUID.randomUUID();

	private final Backtest backtest = new Backtest(
			(version) -> VERSION.equals(version) ? Optional.of(teamFrom(2)) : Optional.empty(), teamFrom(2),
			teamFrom(3));

	@Test
	void countsWhatChangesAndWhatPeopleWouldHaveDecided() {
		takeAll();

		assertThat(this.backtest.contacts()).isEqualTo(8);
		assertThat(this.backtest.told()).isEqualTo(6);
		assertThat(this.backtest.changedContacts()).isEqualTo(3);
		assertThat(this.backtest.changedFamilies()).isEqualTo(2);
		assertThat(this.backtest.families()).isEqualTo(5);
		assertThat(this.backtest.followed()).isEqualTo(5);
		assertThat(this.backtest.cases()).isEqualTo(new Ways<>(3L, 4L, 1L, 1L));
		assertThat(this.backtest.levels(Profiles.westCheshire())).containsExactly(new Cell("UP", "UP", 1),
				new Cell("PP", "UP", 3), new Cell("PP", "PP", 1), new Cell("S", "S", 1));
	}

	@Test
	void tellsConversionAndWorkload() {
		takeAll();

		var conversion = this.backtest.conversion();
		assertThat(conversion.decided().numerator()).isEqualTo(2);
		assertThat(conversion.decided().value()).isEqualByComparingTo("33.3");
		assertThat(conversion.changed().numerator()).isEqualTo(1);
		assertThat(conversion.expected().numerator()).isEqualTo(2);
		assertThat(this.backtest.workload(Profiles.westCheshire())).filteredOn((row) -> row.level().equals("PP"))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.difference()).isEqualTo(-2);
				assertThat(row.load()).isEqualByComparingTo("-2");
				assertThat(row.contacts()).isEqualTo(new Ways<>(3L, 4L, 1L, 1L));
			});
	}

	@Test
	void saysOfWhichContactsItCannotTell() {
		takeAll();

		assertThat(this.backtest.untold()).containsOnlyKeys(Reason.NOT_SCREENED, Reason.NOT_REPEATED)
			.containsEntry(Reason.NOT_SCREENED, 1L)
			.containsEntry(Reason.NOT_REPEATED, 1L);
		assertThat(this.backtest.notRepeatable()).isEqualTo(1);
	}

	@Test
	void countsNothingOfNothing() {
		assertThat(this.backtest.conversion().decided().value()).isNull();
		assertThat(this.backtest.levels(Profiles.westCheshire())).isEmpty();
	}

	private void takeAll() {
		List.of(contact(1, "UP", Outcome.SINGLE_AGENCY_EH, VERSION), contact(3, "PP", Outcome.TAF_NEW, VERSION),
				// two of one family that change, and were decided as recommended
				of(ONE_FAMILY, contact(2, "PP", Outcome.TAF_NEW, VERSION)),
				of(ONE_FAMILY, contact(2, "PP", Outcome.TAF_NEW, "of last year")),
				// changes too, but people thought otherwise
				contact(2, "S", Outcome.CSC_REFERRAL_S17, VERSION),
				// harm
				contact(-1, "S", Outcome.CSC_URGENT_S47, VERSION),
				// decided without screening
				new DecidedContact(UUID.randomUUID(), "C-1", UUID.randomUUID(), "chester", Instant.EPOCH, "S",
						Outcome.CSC_URGENT_S47, null, null, true),
				// answered otherwise then
				new DecidedContact(UUID.randomUUID(), "C-2", UUID.randomUUID(), "chester", Instant.EPOCH, "UP",
						Outcome.SINGLE_AGENCY_EH, teamFrom(2).recommend(question(1)), question(2), true))
			.forEach(this.backtest::take);
	}

	private static DecidedContact of(UUID family, DecidedContact contact) {
		return new DecidedContact(contact.id(), contact.reference(), family, contact.district(), contact.decidedAt(),
				contact.level(), contact.outcome(), contact.recommended(), contact.question(), contact.known());
	}

	private static DecidedContact contact(int needs, String level, Outcome outcome, String version) {
		Recommendation then = teamFrom(2).recommend(question(needs));
		return new DecidedContact(UUID.randomUUID(), "C-0", UUID.randomUUID(), "chester", Instant.EPOCH, level, outcome,
				new Recommendation(then.level(), then.outcome(), then.reasons(), then.ruleId(), version),
				question(needs), true);
	}

	private static ThresholdQuestion question(int needs) {
		return new ThresholdQuestion(Math.max(0, needs), needs < 0, false, false, false, true, false, false, false,
				false);
	}

	private static Threshold teamFrom(int needs) {
		return (question) -> question.significantHarm()
				? new Recommendation("S", Outcome.CSC_URGENT_S47, List.of("Harm."), "R3.2", VERSION)
				: (question.unmetNeeds() >= needs)
						? new Recommendation("PP", Outcome.TAF_NEW, List.of("Needs."), "R3.1", VERSION)
						: new Recommendation("UP", Outcome.SINGLE_AGENCY_EH, List.of("Need."), "R3.1", VERSION);
	}

}
