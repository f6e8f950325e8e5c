package org.earlyhelp.shared.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParametersTests {

	private static final Set<String> KNOWN = Set.of("day", "state", "search", "id", "sort", "limit", "after");

	private static final Parameters.Order<String> USUAL = new Parameters.Order<>("due_at", false);

	@Test
	void readsWhatWasAskedFor() {
		Parameters asked = asked("day=2028-02-29&state=MONDAY&search=%20Osei%20&limit=100");

		assertThat(asked.day("day")).isEqualTo(LocalDate.of(2028, 2, 29));
		assertThat(asked.code("state", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
		assertThat(asked.line("search")).isEqualTo("Osei");
		assertThat(asked.limit()).isEqualTo(100);
		assertThat(asked.after(2)).isNull();
	}

	@Test
	void hasUsualAnswersWhereNothingWasAsked() {
		Parameters asked = asked("search=&sort=");

		assertThat(asked.line("search")).isNull();
		assertThat(asked.limit()).isEqualTo(25);
		assertThat(asked.sort(Map.of("due", "due_at"), USUAL)).isEqualTo(USUAL);
	}

	@Test
	void turnsTheOrderRoundWithAMinus() {
		assertThat(asked("sort=-due").sort(Map.of("due", "due_at"), USUAL))
			.isEqualTo(new Parameters.Order<>("due_at", true));
	}

	@Test
	void tellsAllThatIsWrongAtOnce() {
		Parameters asked = asked("day=2027-02-29&state=monday&id=7&sort=password&limit=101&limit=3&colour=red");

		asked.day("day");
		asked.code("state", DayOfWeek.class);
		asked.id("id");
		asked.sort(Map.of("due", "due_at"), USUAL);
		asked.limit();

		assertThatExceptionOfType(InvalidInput.class).isThrownBy(asked::refuse)
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::path)
				.containsExactlyInAnyOrder("day", "state", "id", "sort", "limit", "limit", "colour"));
	}

	@Test
	void tellsADateOfNoFormFromADayThatDoesNotExist() {
		assertThat(keyOf("day=2026-1-1")).isEqualTo("date.form");
		assertThat(keyOf("day=2026-02-31")).isEqualTo("date.no-such-day");
	}

	private static String keyOf(String query) {
		Parameters asked = asked(query);
		asked.day("day");
		try {
			asked.refuse();
		}
		catch (InvalidInput refusal) {
			return refusal.fields().get(0).key();
		}
		return null;
	}

	private static Parameters asked(String query) {
		var parameters = new LinkedMultiValueMap<>(
				UriComponentsBuilder.fromUriString("/?" + query).build().getQueryParams());
		parameters.replaceAll((name,
				values) -> values.stream().map((value) -> (value != null) ? value.replace("%20", " ") : "").toList());
		return new Parameters(parameters, KNOWN);
	}

}
