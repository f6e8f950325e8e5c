package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.outcome.SupportingFamilies.Episode;
import org.earlyhelp.outcome.SupportingFamilies.NeedKept;
import org.earlyhelp.workflow.engine.FrameworkTables;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SupportingFamiliesTests {

	private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

	private final SupportingFamilies framework = new SupportingFamilies(FrameworkTables.ofWestCheshire());

	@Test
	void countsDifferentNeedsOfAFamilyWithADependentChild() {
		Person child = Tables.child("Kofi", LocalDate.of(2014, 1, 1));

		assertThat(results(episode(child, false, needs("1.1", "1.1", "5.1")))).containsExactly("NOT_MET", "NOT_MET");
		assertThat(results(episode(child, false, needs("1.1", "2.3", "5.1")))).containsExactly("MET", "UNKNOWN");
	}

	@Test
	void countsAChildThatIsExpectedAndNoneThatIsGrownUp() {
		Person expected = new Person(UUID.randomUUID(), "Osei", null, BEGAN.plusMonths(2), true, true);
		Person grown = Tables.child("Kofi", BEGAN.minusYears(19));

		assertThat(results(episode(expected, false, needs("1.1", "2.3", "5.1"))).get(0)).isEqualTo("MET");
		assertThat(results(episode(grown, false, needs("1.1", "2.3", "5.1"))).get(0)).isEqualTo("NOT_MET");
	}

	@Test
	void succeedsWhereEveryNeedLastedAndNothingCameBack() {
		Person child = Tables.child("Kofi", LocalDate.of(2014, 1, 1));

		assertThat(success(episode(child, false, kept(true, true, true)))).isEqualTo("MET");
		assertThat(success(episode(child, false, kept(true, true, null)))).isEqualTo("UNKNOWN");
		assertThat(success(episode(child, false, kept(true, false, null)))).isEqualTo("NOT_MET");
		assertThat(success(episode(child, true, kept(true, true, true)))).isEqualTo("NOT_MET");
		assertThat(success(new Episode(BEGAN, List.of(child), kept(true, true, true), true, true, false, false)))
			.as("without a plan")
			.isEqualTo("NOT_MET");
	}

	private static Episode episode(Person child, boolean cameBack, List<NeedKept> needs) {
		return new Episode(BEGAN, List.of(child, Tables.adult("Abena")), needs, true, true, true, cameBack);
	}

	private static List<NeedKept> needs(String... codes) {
		return Arrays.stream(codes).map((code) -> new NeedKept(code, null)).toList();
	}

	private static List<NeedKept> kept(Boolean one, Boolean two, Boolean three) {
		return List.of(new NeedKept("1.1", one), new NeedKept("2.3", two), new NeedKept("5.1", three));
	}

	private String success(Episode episode) {
		return results(episode).get(1);
	}

	private List<String> results(Episode episode) {
		return this.framework.judge(episode).tests().stream().map((test) -> test.result().name()).toList();
	}

}
