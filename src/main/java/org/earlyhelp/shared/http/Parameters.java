package org.earlyhelp.shared.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.util.MultiValueMap;

/**
 * What a list is asked for. Only what is known is taken, each once; all that is wrong is
 * told at once (B-44 to B-48).
 */
public final class Parameters {

	private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}");

	private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

	private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final Map<String, String> asked = new HashMap<>();

	private final InvalidInput.Findings findings = new InvalidInput.Findings();

	/**
	 * @param known the names that the list takes
	 */
	public Parameters(MultiValueMap<String, String> parameters, Set<String> known) {
		parameters.forEach((name, values) -> {
			this.findings.unless(known.contains(name), name, "query.unknown");
			this.findings.unless(values.size() == 1, name, "query.repeated");
			if (!values.get(0).isBlank()) {
				this.asked.put(name, values.get(0).strip());
			}
		});
	}

	/** One line of text; null where it was not asked for. */
	public String line(String name) {
		return parsed(name, "query.line", (text) -> LINE.matcher(text).matches() ? text : null);
	}

	/** An id; null where it was not asked for. */
	public UUID id(String name) {
		return parsed(name, "id.form", (text) -> ID.matcher(text).matches() ? UUID.fromString(text) : null);
	}

	/** A constant by its name; null where it was not asked for. */
	public <E extends Enum<E>> E code(String name, Class<E> type) {
		return oneOf(name, words(type, Enum::name));
	}

	/** A constant by its name in lower case; null where it was not asked for. */
	public <E extends Enum<E>> E lowerCaseCode(String name, Class<E> type) {
		return oneOf(name, words(type, (constant) -> constant.name().toLowerCase(Locale.ROOT)));
	}

	/** What a word stands for; null where it was not asked for. */
	public <T> T oneOf(String name, Map<String, T> words) {
		return parsed(name, "code.unknown", words::get, String.join(", ", words.keySet()));
	}

	/** Each constant by a word of its own, in their order. */
	public static <E extends Enum<E>> Map<String, E> words(Class<E> type, Function<E, String> word) {
		var words = new LinkedHashMap<String, E>();
		for (E constant : type.getEnumConstants()) {
			words.put(word.apply(constant), constant);
		}
		return words;
	}

	/**
	 * What to sort by, and which way.
	 * @param words what may be sorted by; a minus before one turns it round
	 * @param usual the order where none was asked for
	 */
	public <T> Order<T> sort(Map<String, T> words, Order<T> usual) {
		String text = this.asked.getOrDefault("sort", "");
		if (text.isEmpty()) {
			return usual;
		}
		boolean descending = text.startsWith("-");
		T by = words.get(descending ? text.substring(1) : text);
		this.findings.unless(by != null, "sort", "code.unknown", String.join(", ", words.keySet()));
		return new Order<>(by, descending);
	}

	/**
	 * What a list is sorted by.
	 *
	 * @param descending the other way round
	 */
	public record Order<T>(T by, boolean descending) {
	}

	/** True or false; null where it was not asked for. */
	public Boolean flag(String name) {
		return parsed(name, "json.boolean",
				(text) -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null);
	}

	/** A day; null where it was not asked for. */
	public LocalDate day(String name) {
		String wellFormed = parsed(name, "date.form", (text) -> DAY.matcher(text).matches() ? text : null);
		return (wellFormed != null) ? parsed(name, "date.no-such-day", Parameters::parseDay) : null;
	}

	/**
	 * A moment, or the end of a day in London; null where it was not asked for.
	 */
	public Instant moment(String name) {
		String text = this.asked.get(name);
		if (text == null || DAY.matcher(text).matches()) {
			LocalDate day = day(name);
			return (day != null) ? ServiceTime.at(day.plusDays(1), LocalTime.MIDNIGHT).minusMillis(1) : null;
		}
		return parsed(name, "instant.form", Parameters::parseMoment);
	}

	/** How many a page may have: 1 to 100, else 25. */
	public int limit() {
		Integer limit = parsed("limit", "query.limit", (text) -> {
			int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
			return (number >= 1 && number <= Page.MOST) ? number : null;
		}, Page.MOST);
		return (limit != null) ? limit : Page.USUAL_LIMIT;
	}

	/**
	 * Where the page before ended; null for the first. Call it last: it refuses at once.
	 */
	public Cursor after(int parts) {
		this.findings.refuse();
		return this.asked.containsKey("after") ? Cursor.decode(this.asked.get("after"), parts) : null;
	}

	/** The same, as the caller sent it. */
	public String afterAsSent() {
		this.findings.refuse();
		return this.asked.get("after");
	}

	/** Anything else that must hold of what was asked. */
	public Parameters unless(boolean good, String name, String key, Object... values) {
		this.findings.unless(good, name, key, values);
		return this;
	}

	/**
	 * @throws InvalidInput naming every parameter that is wrong
	 */
	public void refuse() {
		this.findings.refuse();
	}

	/** All that was asked, for the ledger. */
	public Map<String, String> asked() {
		return Map.copyOf(this.asked);
	}

	private <T> T parsed(String name, String key, Function<String, T> parse, Object... values) {
		String text = this.asked.get(name);
		if (text == null) {
			return null;
		}
		T value = parse.apply(text);
		this.findings.unless(value != null, name, key, values);
		return value;
	}

	private static Instant parseMoment(String text) {
		try {
			OffsetDateTime moment = OffsetDateTime.parse(text);
			return ServiceTime.isKept(moment.getYear()) ? moment.toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static LocalDate parseDay(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
