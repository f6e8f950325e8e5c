package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.locality.Profile.OutcomeRules;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.workflow.engine.FrameworkTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.outcome.FactKind.ASB_INCIDENTS;
import static org.earlyhelp.outcome.FactKind.EMPLOYMENT;
import static org.earlyhelp.outcome.FactKind.FIXED_EXCLUSIONS;
import static org.earlyhelp.outcome.FactKind.OUT_OF_WORK_BENEFITS;
import static org.earlyhelp.outcome.FactKind.PROVEN_OFFENCES;
import static org.earlyhelp.outcome.FactKind.UNAUTHORISED_ABSENCE_RATE;
import static org.earlyhelp.outcome.FactKind.WORK_SUPPORT;
import static org.earlyhelp.outcome.TestResult.MET;
import static org.earlyhelp.outcome.TestResult.NOT_APPLICABLE;
import static org.earlyhelp.outcome.TestResult.NOT_MET;
import static org.earlyhelp.outcome.TestResult.UNKNOWN;

/**
 * Worked by hand. The day is 10 August 2026: the last six whole months are February to
 * July 2026, those before August 2025 to January 2026; the last three May to July.
 */
class FamiliesTogetherTests {

	private static final LocalDate ON = LocalDate.of(2026, 8, 10);

	private final FamiliesTogether framework = new FamiliesTogether(FrameworkTables.ofWestCheshire(),
			new OutcomeRules(Set.of("FAMILIES_TOGETHER"), 6, 3, 6, 3, 12), 5, 16);

	private final Person mother = Tables.adult("Abena");

	private final Person son = Tables.child("Kofi", LocalDate.of(2014, 3, 1));

	private final Person daughter = Tables.child("Esi", LocalDate.of(2017, 3, 1));

	private final List<Fact> facts = new ArrayList<>();

	@Test
	void knowsNothingWhereNobodyToldAnything() {
		assertThat(results()).containsExactly("FT1_CHILD UNKNOWN", "FT1_CHILD UNKNOWN", "FT1_EDU UNKNOWN",
				"FT2_ASB UNKNOWN", "FT3_OFFENDING UNKNOWN", "FT4a_PROGRESS_TO_WORK UNKNOWN", "FT4b_WORK UNKNOWN",
				"TURNED_AROUND UNKNOWN", "PLUS_PROGRESS UNKNOWN");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# exclusions of three terms, absence of three terms; mean 14.99 is less than 15
			1, 1, 0, 14.97, 15, 15, MET
			1, 1, 1, 5, 5, 5, NOT_MET
			0, 0, 0, 15, 15, 15, NOT_MET
			0, 0, 0, 0, 20, 24, MET""")
	void asksEachChildOfSchoolAge(int one, int two, int three, double first, double second, double third,
			TestResult expected) {
		terms(this.daughter, new int[] { 0, 0, 0 }, new double[] { 2, 2, 2 });
		terms(this.son, new int[] { one, two, three }, new double[] { first, second, third });

		assertThat(result("FT1_EDU")).isEqualTo(expected);
	}

	@Test
	void doesNotPassAChildWithATermUntold() {
		terms(this.daughter, new int[] { 0, 0, 0 }, new double[] { 2, 2, 2 });
		terms(this.son, new int[] { 0, 0, 0 }, new double[] { 2, 2, 2 });
		this.facts.remove(this.facts.size() - 1);

		assertThat(result("FT1_EDU")).isEqualTo(UNKNOWN);
	}

	@Test
	void asksNobodyWhereNoChildIsOfSchoolAge() {
		Person baby = Tables.child("Ama", LocalDate.of(2024, 1, 1));

		assertThat(of("FT1_EDU", List.of(this.mother, baby)).result()).isEqualTo(NOT_APPLICABLE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# before, after: 1 - 2/5 = 0.6; 1 - 3/7 = 0.571
			5, 2, MET
			7, 3, NOT_MET
			1, 0, MET
			2, 3, NOT_MET
			0, 0, NOT_APPLICABLE
			0, 4, NOT_APPLICABLE""")
	void comparesSixMonthsOfAntiSocialBehaviourWithSixBefore(int before, int after, TestResult expected) {
		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2025-08-01", "2026-01-31", before));
		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2026-02-01", "2026-07-31", after));

		FrameworkView.Test test = of("FT2_ASB", family());

		assertThat(test.result()).isEqualTo(expected);
		assertThat(test.facts()).extracting(FrameworkView.Counted::value)
			.containsExactly(String.valueOf(before), String.valueOf(after));
	}

	/** Before somebody found that both records are of one child. */
	@Test
	void countsOnceWhatWasToldUnderTwoRecordsOfOneChild() {
		Person again = Tables.child("Kofi", this.son.born());
		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2025-08-01", "2026-01-31", 5));
		this.facts.add(Tables.fact(again, ASB_INCIDENTS, "2026-02-01", "2026-07-31", 1));
		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2026-02-01", "2026-07-31", 2));

		FrameworkView.Test test = this.framework
			.judge(family(),
					new Evidence(family(), this.facts, Map.of(new PersonId(again.id()), new PersonId(this.son.id()))),
					ON)
			.tests()
			.stream()
			.filter((one) -> one.code().equals("FT2_ASB"))
			.findFirst()
			.orElseThrow();

		assertThat(test.result()).isEqualTo(MET);
		assertThat(test.facts()).extracting(FrameworkView.Counted::value).containsExactly("5", "2");
		assertThat(test.facts()).extracting(FrameworkView.Counted::personId).containsOnly(this.son.id());
	}

	@Test
	void doesNotKnowWhatIsOnlyPartlyTold() {
		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2025-08-01", "2026-01-31", 4));
		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2026-02-01", "2026-06-30", 0));
		assertThat(result("FT2_ASB")).as("July is missing").isEqualTo(UNKNOWN);

		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2026-07-01", "2026-08-31", 1));
		assertThat(result("FT2_ASB")).as("July and August cannot be told apart").isEqualTo(UNKNOWN);

		this.facts.set(2, Tables.fact(this.son, ASB_INCIDENTS, "2026-07-01", "2026-08-31", 0));
		assertThat(result("FT2_ASB")).as("none in both is none in July").isEqualTo(MET);
	}

	@ParameterizedTest
	@CsvSource({ "3, 2, MET", "4, 3, NOT_MET", "0, 1, NOT_APPLICABLE" })
	void comparesThreeMonthsOfMinorsOffencesWithThreeBefore(int before, int after, TestResult expected) {
		this.facts.add(Tables.fact(this.son, PROVEN_OFFENCES, "2026-02-01", "2026-04-30", before));
		this.facts.add(Tables.fact(this.son, PROVEN_OFFENCES, "2026-05-01", "2026-07-31", after));
		this.facts.add(Tables.fact(this.mother, PROVEN_OFFENCES, "2026-05-01", "2026-07-31", 9));

		assertThat(result("FT3_OFFENDING")).isEqualTo(expected);
	}

	@Test
	void seesProgressToWorkInTheLastSixMonthsAlone() {
		this.facts.add(Tables.fact(this.mother, WORK_SUPPORT, "2026-02-10", null, "VOLUNTEERED"));
		assertThat(result("FT4a_PROGRESS_TO_WORK")).as("the day before the six months").isEqualTo(NOT_MET);

		this.facts.set(0, Tables.fact(this.mother, WORK_SUPPORT, "2026-02-11", null, "VOLUNTEERED"));
		assertThat(result("FT4a_PROGRESS_TO_WORK")).isEqualTo(MET);
		assertThat(result("PLUS_PROGRESS")).isEqualTo(MET);
	}

	@Test
	void seesWorkWhereAnAdultMovedOffBenefitsIntoItAndIsHelpedNoMore() {
		this.facts.add(Tables.fact(this.mother, OUT_OF_WORK_BENEFITS, "2024-01-01", "2026-03-31", "YES"));
		this.facts.add(Tables.fact(this.mother, EMPLOYMENT, "2026-04-01", null, "CONTINUOUS"));
		assertThat(result("FT4b_WORK")).as("help is not told").isEqualTo(UNKNOWN);

		this.facts.add(Tables.fact(this.mother, WORK_SUPPORT, "2026-04-01", null, "NONE"));
		assertThat(result("FT4b_WORK")).isEqualTo(MET);
		assertThat(result("TURNED_AROUND")).isEqualTo(MET);

		this.facts.set(2, Tables.fact(this.mother, WORK_SUPPORT, "2026-04-01", null, "ATTACHED"));
		assertThat(result("FT4b_WORK")).isEqualTo(NOT_MET);
	}

	@Test
	void doesNotSeeWorkWhereBenefitsGoOn() {
		this.facts.add(Tables.fact(this.mother, OUT_OF_WORK_BENEFITS, "2024-01-01", null, "YES"));
		this.facts.add(Tables.fact(this.mother, EMPLOYMENT, "2026-04-01", null, "CASUAL"));

		assertThat(result("FT4b_WORK")).isEqualTo(NOT_MET);
	}

	@Test
	void turnsAroundOnWhatAppliesAlone() {
		terms(this.daughter, new int[] { 0, 0, 0 }, new double[] { 2, 2, 2 });
		terms(this.son, new int[] { 0, 0, 0 }, new double[] { 2, 2, 2 });
		this.facts.add(Tables.fact(this.son, ASB_INCIDENTS, "2025-08-01", "2026-07-31", 0));
		this.facts.add(Tables.fact(this.son, PROVEN_OFFENCES, "2026-02-01", "2026-07-31", 0));
		assertThat(result("TURNED_AROUND")).as("education met, the others do not apply").isEqualTo(MET);

		this.facts.add(Tables.fact(this.daughter, ASB_INCIDENTS, "2025-08-01", "2026-01-31", 2));
		this.facts.add(Tables.fact(this.daughter, ASB_INCIDENTS, "2026-02-01", "2026-07-31", 2));
		assertThat(result("TURNED_AROUND")).as("behaviour not met, work unknown").isEqualTo(UNKNOWN);

		this.facts.add(Tables.fact(this.mother, EMPLOYMENT, "2026-01-01", null, "NONE"));
		assertThat(result("TURNED_AROUND")).isEqualTo(NOT_MET);
	}

	private void terms(Person child, int[] exclusions, double[] absence) {
		String[][] terms = { { "2025-09-01", "2025-12-19" }, { "2026-01-05", "2026-03-27" },
				{ "2026-04-13", "2026-07-21" } };
		for (int term = 0; term < terms.length; term++) {
			this.facts.add(Tables.fact(child, FIXED_EXCLUSIONS, terms[term][0], terms[term][1], exclusions[term]));
			this.facts
				.add(Tables.fact(child, UNAUTHORISED_ABSENCE_RATE, terms[term][0], terms[term][1], absence[term]));
		}
	}

	private List<Person> family() {
		return List.of(this.mother, this.son, this.daughter);
	}

	private FrameworkView.Test of(String code, List<Person> people) {
		return this.framework.judge(people, new Evidence(people, this.facts, Map.of()), ON)
			.tests()
			.stream()
			.filter((test) -> test.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private TestResult result(String code) {
		return of(code, family()).result();
	}

	private List<String> results() {
		return this.framework.judge(family(), new Evidence(family(), this.facts, Map.of()), ON)
			.tests()
			.stream()
			.map((test) -> test.code() + ' ' + test.result())
			.toList();
	}

}
