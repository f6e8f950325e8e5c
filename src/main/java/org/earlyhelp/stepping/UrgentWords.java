package org.earlyhelp.stepping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * Reads an urgent step-up so that nothing is refused (R9.1): what is of the wrong kind is
 * kept as text beside the rest, what is too long is cut, and what no database can hold is
 * left out.
 */
final class UrgentWords {

	private static final int LONG = 20_000;

	private static final int SHORT = 1_000;

	private static final int MANY = 50;

	private static final Set<String> KNOWN = Set.of("urgency", "children", "reasons", "evidence", "familyInformed",
			"notInformedReason", "summary", "calledAt", "spokeTo", "disclosures");

	private final JsonNode said;

	private final List<String> unread = new ArrayList<>();

	private UrgentWords(JsonNode said) {
		this.said = said;
	}

	/**
	 * What was asked, as far as it can be read.
	 *
	 * @param unread what could not, in words; null where all of it could
	 */
	record Read(RequestStepUp asked, String unread) {
	}

	/** Whether a step-up has a field of this name. */
	static boolean isField(String name) {
		return KNOWN.contains(name);
	}

	/** Whether this says that it is urgent, however it spells it. */
	static boolean areUrgent(JsonNode said) {
		return said.isObject() && Urgency.URGENT.name().equalsIgnoreCase(said.path("urgency").asString("").trim());
	}

	static Read read(JsonNode said) {
		return new UrgentWords(said).read();
	}

	private Read read() {
		RequestStepUp asked = new RequestStepUp(Urgency.URGENT, people("children", this.said.path("children")),
				lines("reasons"), lines("evidence"), yesNo("familyInformed"), text("notInformedReason"),
				text("summary"), moment("calledAt"), text("spokeTo"), disclosures());
		this.said.propertyNames()
			.stream()
			.filter((name) -> !KNOWN.contains(name))
			.forEach((name) -> keep(name, this.said.get(name)));
		String left = clean(String.join("\n", this.unread), 5 * LONG).orElse(null);
		return new Read(asked, left);
	}

	private void keep(String where, JsonNode what) {
		this.unread.add(where + ": " + (what.isString() ? what.asString() : what.toString()));
	}

	private static Stream<JsonNode> all(JsonNode one) {
		if (one.isMissingNode() || one.isNull()) {
			return Stream.empty();
		}
		return one.isArray() ? one.values().stream().filter((it) -> !it.isNull()) : Stream.of(one);
	}

	private List<PersonId> people(String where, JsonNode said) {
		List<PersonId> people = new ArrayList<>();
		all(said).limit(MANY).forEach((one) -> person(one).ifPresentOrElse(people::add, () -> keep(where, one)));
		return people.stream().distinct().toList();
	}

	private static Optional<PersonId> person(JsonNode said) {
		try {
			return said.isString() ? Optional.of(new PersonId(UUID.fromString(said.asString().trim())))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private List<String> lines(String field) {
		List<String> lines = new ArrayList<>();
		all(this.said.path(field)).limit(MANY).forEach((one) -> {
			if (one.isContainer()) {
				keep(field, one);
			}
			else {
				clean(one.asString(), SHORT).ifPresent(lines::add);
			}
		});
		return lines;
	}

	private String text(String field) {
		JsonNode one = this.said.path(field);
		if (one.isMissingNode() || one.isNull()) {
			return null;
		}
		if (one.isContainer()) {
			keep(field, one);
			return null;
		}
		return clean(one.asString(), LONG).orElse(null);
	}

	private Boolean yesNo(String field) {
		JsonNode one = this.said.path(field);
		if (one.isMissingNode() || one.isNull()) {
			return null;
		}
		String word = one.isContainer() ? "" : one.asString().trim().toLowerCase(java.util.Locale.UK);
		if (Set.of("true", "yes").contains(word)) {
			return true;
		}
		if (Set.of("false", "no").contains(word)) {
			return false;
		}
		keep(field, one);
		return null;
	}

	private Instant moment(String field) {
		JsonNode one = this.said.path(field);
		if (one.isMissingNode() || one.isNull()) {
			return null;
		}
		try {
			Instant moment = OffsetDateTime.parse(one.asString("").trim()).toInstant();
			if (moment.isAfter(Instant.EPOCH) && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
				return moment;
			}
		}
		catch (DateTimeException ex) {
			// kept as it was written
		}
		keep(field, one);
		return null;
	}

	private List<RequestStepUp.Disclosed> disclosures() {
		List<RequestStepUp.Disclosed> disclosures = new ArrayList<>();
		all(this.said.path("disclosures")).limit(MANY).forEach((one) -> {
			JsonNode words = one.isObject() ? one.path("words") : one;
			Optional<String> told = words.isValueNode() ? clean(words.asString(), LONG) : Optional.empty();
			if (told.isEmpty()) {
				keep("disclosures", one);
				return;
			}
			JsonNode who = one.path("personId");
			Optional<PersonId> child = person(who);
			if (child.isEmpty() && who.isValueNode() && !who.isNull()) {
				keep("disclosures.personId", who);
			}
			disclosures.add(new RequestStepUp.Disclosed(child.orElse(null), told.get(),
					people("disclosures.hiddenFrom", one.path("hiddenFrom"))));
		});
		return disclosures;
	}

	/** Empty where nothing is left that anybody would see. */
	private static Optional<String> clean(String text, int most) {
		String whole = text.codePoints()
			.filter((character) -> Text.isWhole(Character.toString(character)))
			.limit(most)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
		return Optional.ofNullable(Text.trimmed(whole));
	}

}
