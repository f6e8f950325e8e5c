package org.earlyhelp.shared.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.earlyhelp.shared.InvalidInput;

import org.springframework.util.MultiValueMap;

/**
 * What a list is asked for. Only what is known is taken, each once; all that is wrong is
 * told at once (B-44 to B-48).
 */
public final class Parameters {

	private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}");

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
		return parsed(name, "query.code",
				(text) -> Arrays.stream(type.getEnumConstants())
					.filter((constant) -> constant.name().equals(text))
					.findFirst()
					.orElse(null));
	}

	/** True or false; null where it was not asked for. */
	public Boolean flag(String name) {
		return parsed(name, "json.boolean",
				(text) -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null);
	}

	/** A day; null where it was not asked for. */
	public LocalDate day(String name) {
		return parsed(name, "date.form", Parameters::parseDay);
	}

	/** How many a page may have: 1 to 100, else 25. */
	public int limit() {
		Integer limit = parsed("limit", "query.limit", (text) -> {
			int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
			return (number >= 1 && number <= Page.MOST) ? number : null;
		});
		return (limit != null) ? limit : Page.USUAL_LIMIT;
	}

	/**
	 * Where the page before ended; null for the first. Call it last: it refuses at once.
	 */
	public Cursor after(int parts) {
		this.findings.refuse();
		return this.asked.containsKey("after") ? Cursor.decode(this.asked.get("after"), parts) : null;
	}

	/** All that was asked, for the ledger. */
	public Map<String, String> asked() {
		return Map.copyOf(this.asked);
	}

	private <T> T parsed(String name, String key, Function<String, T> parse) {
		String text = this.asked.get(name);
		if (text == null) {
			return null;
		}
		T value = parse.apply(text);
		this.findings.unless(value != null, name, key);
		return value;
	}

	private static LocalDate parseDay(String text) {
		try {
			return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
