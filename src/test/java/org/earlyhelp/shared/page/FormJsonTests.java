package org.earlyhelp.shared.page;

import java.time.Instant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormJsonTests {

	private final StrictJson json = new StrictJson(Validation.buildDefaultValidatorFactory().getValidator());

	record Visit(@NotNull LocalDate heldOn, Instant at, @NotNull Boolean seen, Integer scale, List<String> reasons,
			PersonId person, @Valid List<Outcome> outcomes) {
	}

	record Outcome(@NotNull @Line String headline, List<@Valid Action> actions) {
	}

	record Action(@FreeText(max = 50) String text, LocalDate due) {
	}

	@Test
	void readsWhatWasTypedAsTheApiReadsIt() {
		Typed typed = typed("heldOn.day", "2", "heldOn.month", "March", "heldOn.year", "2026", "at.day", "2",
				"at.month", "7", "at.year", "2026", "at.time", "2:30pm", "seen", "true", "scale", " 4 ",
				"reasons.lines", "too busy\r\n\r\nlanguage", "outcomes[0].headline", "Sleeps through",
				"outcomes[0].actions[0].text", "Call\r\nthe school", "outcomes[0].actions[0].due.day", "9",
				"outcomes[0].actions[0].due.month", "4", "outcomes[0].actions[0].due.year", "2026");

		Visit read = this.json.read(FormJson.of(typed.compact(), Visit.class), Visit.class);

		assertThat(read.heldOn()).isEqualTo("2026-03-02");
		assertThat(read.at()).isEqualTo("2026-07-02T13:30:00Z");
		assertThat(read.seen()).isTrue();
		assertThat(read.scale()).isEqualTo(4);
		assertThat(read.reasons()).containsExactly("too busy", "language");
		assertThat(read.outcomes()).singleElement().satisfies((outcome) -> {
			assertThat(outcome.headline()).isEqualTo("Sleeps through");
			assertThat(outcome.actions()).containsExactly(new Action("Call\nthe school", LocalDate.of(2026, 4, 9)));
		});
	}

	record Reading(@NotNull BigDecimal figure) {
	}

	@Test
	void readsNumbersAsPeopleWriteThem() {
		assertThat(reading("1,234.5")).isEqualByComparingTo("1234.5");
		assertThat(reading(" 12 ")).isEqualByComparingTo("12");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> reading("about 12"))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidInput.Field::key)
				.containsExactly("json.decimal"));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.json.read("{\"figure\": 1e999999999}", Reading.class))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidInput.Field::key)
				.containsExactly("number.range"));
	}

	private BigDecimal reading(String typed) {
		return this.json.read(FormJson.of(typed("figure", typed), Reading.class), Reading.class).figure();
	}

	@Test
	void refusesWhatIsNoDayAtItsField() {
		Typed typed = typed("heldOn.day", "31", "heldOn.month", "2", "heldOn.year", "2026", "seen", "true", "scale",
				"four");

		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.json.read(FormJson.of(typed, Visit.class), Visit.class))
			.satisfies((ex) -> assertThat(ex.fields()).extracting(InvalidInput.Field::path)
				.containsExactlyInAnyOrder("heldOn", "scale"));
	}

	@Test
	void keepsWhatCanBeReadForTheApi() {
		Typed typed = typed("heldOn.day", "31", "heldOn.month", "2", "heldOn.year", "2026", "seen", "true", "scale",
				"four", "outcomes[0].headline", "Sleeps", "outcomes[0].actions[0].due.day", "x");

		String part = FormJson.readablePart(typed, Visit.class, this.json);

		assertThat(part).contains("\"seen\":true").contains("Sleeps").doesNotContain("31").doesNotContain("four");
	}

	@Test
	void showsAPayloadAsItWouldHaveBeenTyped() {
		String payload = """
				{"heldOn":"2026-03-02","at":"2026-07-02T13:30:00Z","seen":false,"scale":4,"reasons":["a","b"],\
				"person":"0196f000-0000-7000-8000-000000000001","outcomes":[{"headline":"x","actions":[{"text":"y"}]}]}""";

		Typed typed = FormJson.typed(payload, Visit.class);

		assertThat(typed.value("at.time")).isEqualTo("14:30");
		assertThat(typed.value("seen")).isEqualTo("false");
		assertThat(this.json.read(FormJson.of(typed, Visit.class), Visit.class))
			.isEqualTo(this.json.read(payload, Visit.class));
	}

	@Test
	void dropsBlankRowsAndCountsTheOthersFromNought() {
		Typed typed = typed("outcomes[0].headline", " ", "outcomes[2].headline", "third", "outcomes[2].actions[1].text",
				"second action");

		Typed compact = typed.compact();

		assertThat(compact.rows("outcomes")).containsExactly(0);
		assertThat(compact.value("outcomes[0].headline")).isEqualTo("third");
		assertThat(compact.value("outcomes[0].actions[0].text")).isEqualTo("second action");
	}

	@Test
	void takesOneRowAway() {
		Typed typed = typed("outcomes[0].headline", "a", "outcomes[1].headline", "b", "outcomes[2].headline", "c");

		Typed without = typed.withoutRow("outcomes[1]");

		assertThat(without.value("outcomes[1].headline")).isEqualTo("c");
		assertThat(without.rows("outcomes")).containsExactly(0, 1);
	}

	@Test
	void storesEveryLetter() {
		Typed typed = typed("heldOn.day", "3l", "outcomes[0].headline", "“Quote” <b>");

		assertThat(FormJson.read(FormJson.write(typed))).isEqualTo(typed);
	}

	@Test
	void hearsNothingButTheFieldsOfAForm() {
		Typed typed = Typed.sent(Map.of("_csrf", new String[] { "x" }, "a b", new String[] { "x" },
				"outcomes[99999].headline", new String[] { "x" }, "headline", new String[] { "x" }));

		assertThat(typed.fields()).containsOnlyKeys("headline");
	}

	private static Typed typed(String... fields) {
		var typed = new LinkedHashMap<String, List<String>>();
		for (int field = 0; field < fields.length; field += 2) {
			typed.put(fields[field], List.of(fields[field + 1]));
		}
		return new Typed(typed);
	}

}
