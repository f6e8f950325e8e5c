package org.earlyhelp.frontdoor.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.earlyhelp.frontdoor.ContactQuery;
import org.earlyhelp.frontdoor.ContactQuery.Sort;
import org.earlyhelp.frontdoor.ContactState;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.InvalidInput.Findings;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.util.MultiValueMap;

/**
 * Reads what the list is asked for. Only what is known is taken, each once.
 */
final class ContactQueries {

	private static final Set<String> KNOWN = Set.of("state", "level", "source", "from", "to", "search", "sort", "limit",
			"after");

	private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}");

	private final Map<String, String> asked = new HashMap<>();

	private final Findings findings = new Findings();

	private ContactQueries(MultiValueMap<String, String> parameters) {
		parameters.forEach((name, values) -> {
			this.findings.unless(KNOWN.contains(name), name, "query.unknown");
			this.findings.unless(values.size() == 1, name, "query.repeated");
			if (!values.get(0).isBlank()) {
				this.asked.put(name, values.get(0));
			}
		});
	}

	/**
	 * @throws InvalidInput naming every parameter that is wrong
	 */
	static ContactQuery read(MultiValueMap<String, String> parameters) {
		return new ContactQueries(parameters).query();
	}

	private ContactQuery query() {
		String order = this.asked.getOrDefault("sort", "-" + Sort.RECEIVED_AT.code());
		boolean descending = order.startsWith("-");
		Optional<Sort> sort = Arrays.stream(Sort.values())
			.filter((candidate) -> candidate.code().equals(descending ? order.substring(1) : order))
			.findFirst();
		this.findings.unless(sort.isPresent(), "sort", "code.unknown",
				Arrays.stream(Sort.values()).map(Sort::code).collect(Collectors.joining(", ")));
		ContactState state = state();
		String level = line("level");
		String source = line("source");
		LocalDate from = day("from");
		LocalDate to = day("to");
		this.findings.unless(from == null || to == null || !to.isBefore(from), "to", "contact.query.to-before-from");
		String search = line("search");
		int limit = limit();
		this.findings.refuse();
		Cursor after = this.asked.containsKey("after") ? Cursor.decode(this.asked.get("after"), 2) : null;
		return new ContactQuery(state, level, source, from, to, search, sort.get(), descending, limit, after);
	}

	private ContactState state() {
		String text = this.asked.get("state");
		List<ContactState> found = Arrays.stream(ContactState.values())
			.filter((state) -> state.name().equals(text))
			.toList();
		this.findings.unless(text == null || !found.isEmpty(), "state", "code.unknown",
				Arrays.stream(ContactState.values()).map(Enum::name).collect(Collectors.joining(", ")));
		return found.isEmpty() ? null : found.get(0);
	}

	private String line(String name) {
		String text = this.asked.get(name);
		this.findings.unless(text == null || LINE.matcher(text).matches(), name, "contact.query.line");
		return text;
	}

	private LocalDate day(String name) {
		String text = this.asked.get(name);
		if (text == null) {
			return null;
		}
		try {
			if (text.matches("[12]\\d{3}-\\d{2}-\\d{2}")) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			this.findings.unless(false, name, "date.no-such-day");
			return null;
		}
		this.findings.unless(false, name, "date.form");
		return null;
	}

	private int limit() {
		String text = this.asked.get("limit");
		if (text == null) {
			return Page.USUAL_LIMIT;
		}
		int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
		this.findings.unless(limit >= 1 && limit <= Page.MOST, "limit", "contact.query.limit", Page.MOST);
		return limit;
	}

}
