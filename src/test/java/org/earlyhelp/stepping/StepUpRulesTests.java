package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R9.1, R9.4 and where a step-up may go, without a service. */
class StepUpRulesTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	@Test
	void anUrgentOneLacksNothing() {
		StepUpRules.lacking(asked(Urgency.URGENT, List.of())).refuse();
	}

	@Test
	void aPlannedOneNamesAllThatItLacks() {
		InvalidInput.Findings lacking = StepUpRules.lacking(asked(Urgency.PLANNED, List.of()));

		assertThatExceptionOfType(InvalidInput.class).isThrownBy(lacking::refuse)
			.satisfies((refused) -> assertThat(refused.fields()).extracting(InvalidInput.Field::path)
				.containsExactly("children", "reasons", "summary", "familyInformed"));
	}

	@Test
	void theSameReasonIsARepeatHoweverItIsWritten() {
		RequestStepUp earlier = asked(Urgency.PLANNED, List.of("Neglect - getting worse"));

		assertThat(StepUpRules.repeats(asked(Urgency.URGENT, List.of("neglect: getting worse!")), earlier)).isTrue();
		assertThat(StepUpRules.repeats(asked(Urgency.URGENT, List.of("Hit at home")), earlier)).isFalse();
		assertThat(StepUpRules.repeats(asked(Urgency.URGENT, List.of()), asked(Urgency.URGENT, List.of()))).isFalse();
	}

	@Test
	void readsAnUrgentOneAsFarAsItGoes() {
		PersonId child = PersonId.next();
		UrgentWords.Read read = UrgentWords.read(JsonMapper.shared().readTree("""
				{"urgency": "URGENT", "children": ["%s", "Tia"], "reasons": "She was hit", "familyInformed": "no",
				 "calledAt": "2026-03-02T14:05:00+00:00", "spokeTo": 7, "colour": "red"}""".formatted(child)));

		assertThat(read.asked().children()).containsExactly(child);
		assertThat(read.asked().reasons()).containsExactly("She was hit");
		assertThat(read.asked().familyInformed()).isFalse();
		assertThat(read.asked().calledAt()).isEqualTo("2026-03-02T14:05:00Z");
		assertThat(read.asked().spokeTo()).isEqualTo("7");
		assertThat(read.unread()).contains("children: Tia", "colour: red");
	}

	@Test
	void alertsUntilSomebodyHasIt() {
		StepUp stepUp = StepUp.requested(CaseId.next(), asked(Urgency.URGENT, List.of()), null, false, "lead", NOW);
		assertThat(stepUp.owesAlert()).isTrue();

		stepUp.acknowledged("duty", NOW);

		assertThat(stepUp.owesAlert()).isFalse();
		assertThat(stepUp.acknowledged("other", NOW)).isFalse();
		assertThat(stepUp.acknowledgedBy()).isEqualTo("duty");
	}

	@Test
	void alertsNobodyOfAPlannedOne() {
		assertThat(StepUp.requested(CaseId.next(), asked(Urgency.PLANNED, List.of()), null, false, "lead", NOW)
			.owesAlert()).isFalse();
	}

	@Test
	void nothingFollowsWhatIsOver() {
		assertThat(Arrays.stream(StepUpState.values()).filter(StepUpState.ENDED::canBecome)).isEmpty();
		assertThat(Arrays.stream(StepUpState.values()).filter(StepUpState::isOpen)).containsExactly(StepUpState.WAITING,
				StepUpState.ASKED_BACK, StepUpState.ACCEPTED, StepUpState.STARTED);
		assertThat(StepUpState.RETURNED.canBecome(StepUpState.ACCEPTED)).as("by a challenge").isTrue();
	}

	private static RequestStepUp asked(Urgency urgency, List<String> reasons) {
		return new RequestStepUp(urgency, null, reasons, null, null, null, null, null, null, null);
	}

}
