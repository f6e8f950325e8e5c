package org.earlyhelp.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.assessment.PreviousWords;
import org.earlyhelp.shared.page.Typed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** S08: an earlier assessment is brought up to date, and nothing typed is lost. */
class RefreshedTests {

	private static final UUID KOFI = UUID.randomUUID();

	private static final PreviousWords BEFORE = new PreviousWords(UUID.randomUUID(), "T-2026-000001",
			LocalDate.of(2026, 3, 26), "They read together.", "Money is short.", "It will pass.", null,
			List.of(new PreviousWords.Need("2.3", KOFI, "Few words."),
					new PreviousWords.Need("10.2", null, "Arrears.")),
			List.of(new CompleteAssessment.Contribution("Nursery", "Comes each day.")));

	@Test
	void fillsWhatNobodyTyped() {
		Typed typed = Refreshed.with(Typed.NOTHING.with("needs[0].code", "2.3").with("children[0].personId", "x"),
				BEFORE);

		assertThat(typed.value("strengths")).isEqualTo("They read together.");
		assertThat(typed.value("needs[0].personId")).isEqualTo(KOFI.toString());
		assertThat(typed.value("needs[0].evidence")).isEqualTo("Few words.");
		assertThat(typed.value("needs[1].code")).isEqualTo("10.2");
		assertThat(typed.value("contributions[0].text")).isEqualTo("Comes each day.");
		assertThat(typed.value("refreshesPrevious")).isEqualTo("true");
		assertThat(typed.says("needs[0].baseline")).isFalse();
		assertThat(typed.says("familyGoals")).isFalse();
		assertThat(typed.rows("children")).containsExactly(0);
	}

	@Test
	void leavesWhatWasTyped() {
		Typed typed = Refreshed.with(Typed.NOTHING.with("strengths", "New words.")
			.with("needs[3].code", "2.3")
			.with("needs[3].evidence", "He says ten words now.")
			.with("needs[5].code", "10.2")
			.with("needs[5].baseline", "4")
			.with("contributions[0].agency", "School")
			.with("contributions[0].text", "Started in September."), BEFORE);

		assertThat(typed.value("strengths")).isEqualTo("New words.");
		assertThat(typed.value("needs[3].evidence")).isEqualTo("He says ten words now.");
		assertThat(typed.value("needs[5].baseline")).isEqualTo("4");
		assertThat(typed.value("needs[5].evidence")).isEqualTo("Arrears.");
		assertThat(typed.value("contributions[0].text")).isEqualTo("Started in September.");
		assertThat(typed.value("contributions[1].text")).isEqualTo("Comes each day.");
		assertThat(typed.values("needs[6].evidence")).containsExactly("Few words.");
		assertThat(typed.value("worries")).isEqualTo("Money is short.");
	}

	@Test
	void bringsThemOnce() {
		Typed once = Refreshed.with(Typed.NOTHING, BEFORE);

		assertThat(Refreshed.with(once, BEFORE)).isEqualTo(once);
	}

}
