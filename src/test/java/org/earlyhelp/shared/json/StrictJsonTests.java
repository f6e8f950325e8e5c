package org.earlyhelp.shared.json;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.DateOfBirth;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.Name;
import org.earlyhelp.shared.text.Postcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class StrictJsonTests {

	private final StrictJson json = new StrictJson(Validation.byDefaultProvider()
		.configure()
		.clockProvider(() -> Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC))
		.buildValidatorFactory()
		.getValidator());

	@Test
	void readsWhatIsRight() {
		var id = UUID.randomUUID();

		Family family = read("""
				{"name": "  O'Brien ", "on": "2028-02-29", "at": "2026-03-02T09:30:00+01:00", "count": 3,
				 "kind": "SMALL", "person": "%s", "ready": true, "children": [{"firstName": "Zoë-Mae"}]}
				""".formatted(id));

		assertThat(family.name()).isEqualTo("O'Brien");
		assertThat(family.on()).isEqualTo("2028-02-29");
		assertThat(family.at()).isEqualTo("2026-03-02T08:30:00Z");
		assertThat(family.count()).isEqualTo(3);
		assertThat(family.kind()).isEqualTo(Kind.SMALL);
		assertThat(family.person()).isEqualTo(new PersonId(id));
		assertThat(family.children()).containsExactly(new Child("Zoë-Mae", null, null));
	}

	@Test
	void namesEveryWrongFieldAtOnce() {
		var refused = refusal("""
				{"nam": "x", "on": "2026-02-31", "at": 12, "count": "1", "kind": "HUGE", "person": "1-1-1-1-1",
				 "ready": "yes", "note": ["a"], "text": "\\u0000",
				 "children": [{"firstName": 5, "dateOfBirth": "2027-01-01", "more": {"a": [1]}}, "x", {}]}
				""");

		assertThat(refused.fields()).extracting(InvalidInput.Field::path, InvalidInput.Field::key)
			.containsExactlyInAnyOrder(tuple("nam", "json.unknown"), tuple("on", "date.no-such-day"),
					tuple("at", "moment.form"), tuple("count", "json.number"), tuple("kind", "code.unknown"),
					tuple("person", "id.form"), tuple("ready", "json.boolean"), tuple("note", "json.text"),
					tuple("text", "text.unseen"), tuple("children[0].firstName", "json.text"),
					tuple("children[0].dateOfBirth", "date.birth-in-future"), tuple("children[0].more", "json.unknown"),
					tuple("children[1]", "json.type"), tuple("children[2].firstName", "required"),
					tuple("name", "required"));
	}

	static Stream<Arguments> malformed() {
		return Stream.of(arguments("{\"name\": \"x\"", "", "json.malformed"),
				arguments("{\"name\": \"x\"}x", "", "json.malformed"), arguments("", "", "json.unreadable"),
				arguments("null", "", "required"), arguments("[]", "", "json.type"),
				arguments("\"x\"", "", "json.type"), arguments("3", "", "json.type"),
				arguments("{\"name\":\"x\",\"name\":\"y\"}", "name", "json.duplicate"),
				arguments("{\"count\": NaN}", "", "json.malformed"),
				arguments("{\"count\": Infinity}", "", "json.malformed"),
				arguments("{\"children\":" + "[".repeat(2000) + "]".repeat(2000) + "}", "", "json.too-much"),
				arguments("{\"count\":" + "9".repeat(1000) + "}", "", "json.too-much"),
				arguments("{\"name\":\"x\"} {}", "", "json.unreadable"),
				arguments("{'name':'x'}", "", "json.malformed"), arguments("{\"name\":\"x\",}", "", "json.malformed"));
	}

	@ParameterizedTest
	@MethodSource("malformed")
	void refusesWhatIsNoJsonOfThisShape(String text, String path, String key) {
		var refused = refusal(text);

		assertThat(refused.fields()).anySatisfy((field) -> {
			assertThat(field.path()).isEqualTo(path);
			assertThat(field.key()).isEqualTo(key);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e999999", "1.0", "2147483648", "99999999999999999999", "true", "\"1\"", "[]", "{}" })
	void refusesWhatIsNoWholeNumber(String number) {
		assertTimeout(Duration.ofMillis(100 + 900), () -> {
			assertThat(refusal("{\"name\":\"x\",\"count\":" + number + "}").fields())
				.extracting(InvalidInput.Field::path)
				.containsExactly("count");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2026-1-1\"", "\"0000-01-01\"", "\"10000-01-01\"", "\"+10000-01-01\"", "1767225600000",
			"\"2026-02-31\"", "\"2027-02-29\"", "\"2026-01-01T00:00:00Z\"", "[2026,1,1]", "\"\"", "\"-2026-01-01\"",
			"\"２０２６-01-01\"" })
	void refusesWhatIsNoDate(String date) {
		assertThat(refusal("{\"name\":\"x\",\"on\":" + date + "}").fields()).extracting(InvalidInput.Field::path)
			.containsExactly("on");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-01-01", "1900-01-01" })
	void refusesABirthThatCannotBe(String date) {
		assertThat(refusal("{\"name\":\"x\",\"children\":[{\"firstName\":\"A\",\"dateOfBirth\":\"" + date + "\"}]}")
			.fields()).extracting(InvalidInput.Field::path).containsExactly("children[0].dateOfBirth");
	}

	@ParameterizedTest
	@ValueSource(strings = { "O'Brien", "D’Arcy", "Nguyễn", "李", "Łukasz", "Zoë-Mae", "X", "محمد", "שרה",
			"<script>alert(1)</script>", "${7*7}", "' OR '1'='1", "{{7*7}}", "#set($x=1)", "*{T(java.lang.Runtime)}" })
	void keepsNamesOfAnyScriptAndAnythingThatIsPlainText(String name) {
		assertThat(read("{\"name\":" + this.json.write(name) + "}").name()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "A\\u0000", "A\\u0007B", "A\\nB", "A\\tB", "A\\u202eB", "A\\u2066B", "A\\u200bB",
			"A\\u200dB", "A\\ufeffB", "\\ud83d\\ude00", "\\ud83d\\udc69\\u200d\\ud83d\\udc67", "A\\ud83dB", "\\u200b",
			"A\\u2028B" })
	void refusesNamesWithWhatNoNameHas(String name) {
		assertThat(refusal("{\"name\":\"" + name + "\"}").fields()).extracting(InvalidInput.Field::path)
			.containsExactly("name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\\u00a0\\u00a0", "\\t\\n", "\\u2003" })
	void takesBlankTextAsMissing(String name) {
		assertThat(refusal("{\"name\":\"" + name + "\"}").fields())
			.extracting(InvalidInput.Field::path, InvalidInput.Field::key)
			.containsExactly(tuple("name", "required"));
	}

	@Test
	void takesLineBreaksAndEmojiInFreeText() {
		assertThat(read("{\"name\":\"x\",\"text\":\"a\\n\\ud83d\\udc69\\u200d\\ud83d\\udc67 b\"}").text())
			.isEqualTo("a\n\ud83d\udc69\u200d\ud83d\udc67 b");
	}

	@Test
	void takesTextUpToItsLimit() {
		assertThat(read("{\"name\":\"" + "n".repeat(100) + "\",\"text\":\"" + "t".repeat(4000) + "\"}").text())
			.hasSize(4000);
		assertThat(refusal("{\"name\":\"" + "n".repeat(101) + "\",\"text\":\"" + "t".repeat(4001) + "\"}").fields())
			.extracting(InvalidInput.Field::path)
			.containsExactly("name", "text");
	}

	@Test
	void tellsConstraintsInsideLists() {
		assertThat(refusal("{\"name\":\"x\",\"lines\":[\"a\",\"b\\u0007\",null,\" \"],\"postcode\":\"XX\"}").fields())
			.extracting(InvalidInput.Field::path)
			.containsExactlyInAnyOrder("lines[1]", "lines[2]", "lines[3]", "postcode");
	}

	@Test
	void readsADraftWithoutWhatIsRequired() {
		assertThat(this.json.readPart("{\"count\":1}", Family.class).name()).isNull();
		assertThat(
				catchThrowableOfType(InvalidInput.class, () -> this.json.readPart("{\"count\":\"1\"}", Family.class)))
			.isNotNull();
	}

	@Test
	void writesNoNulls() {
		assertThat(this.json.write(new Child("A", LocalDate.of(2026, 3, 2), null)))
			.isEqualTo("{\"firstName\":\"A\",\"dateOfBirth\":\"2026-03-02\"}");
	}

	private Family read(String text) {
		return this.json.read(text, Family.class);
	}

	private InvalidInput refusal(String text) {
		return catchThrowableOfType(InvalidInput.class, () -> read(text));
	}

	enum Kind {

		SMALL, LARGE

	}

	record Child(@NotNull @Name String firstName, @DateOfBirth LocalDate dateOfBirth, Boolean seen) {
	}

	record Family(@NotNull @Name String name, LocalDate on, Instant at, Integer count, Kind kind, PersonId person,
			boolean ready, @Line String note, @FreeText String text, @Size(max = 3) List<@Valid Child> children,
			List<@NotNull @Line(max = 10) String> lines, @Postcode String postcode) {
	}

}
