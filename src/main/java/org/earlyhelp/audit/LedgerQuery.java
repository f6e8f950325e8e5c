package org.earlyhelp.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;

/**
 * Reads what is asked of the ledger from a request. Days are whole days in London, both
 * inclusive; of two moments the first is inclusive.
 */
public final class LedgerQuery {

	/** What a list is narrowed by, in the order of its tags. */
	public static final List<String> FILTERS = List.of("preset", "reference", "caseId", "contactId", "personId",
			"actor", "action", "agency", "outcome", "correlationId", "from", "to");

	private static final Set<String> LIST = Set.of("preset", "reference", "caseId", "contactId", "personId", "actor",
			"action", "agency", "outcome", "correlationId", "from", "to", "after", "limit");

	private static final Pattern REFERENCE = Pattern.compile("[CT]-[0-9]{4}-[0-9]{6,9}");

	private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,60}");

	private static final Pattern ACTION = Pattern.compile("[A-Z][A-Z0-9_]{0,79}");

	private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,100}");

	private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");

	private LedgerQuery() {
	}

	/**
	 * A page of the list.
	 * @throws org.earlyhelp.shared.InvalidInput naming every parameter that is wrong
	 */
	public static LedgerSearch search(MultiValueMap<String, String> parameters) {
		var asked = new Parameters(parameters, LIST);
		var caseId = asked.id("caseId");
		var contactId = asked.id("contactId");
		var personId = asked.id("personId");
		String reference = reference(asked);
		String actor = matching(asked, "actor", USERNAME);
		String action = matching(asked, "action", ACTION);
		String agency = asked.line("agency");
		Outcome outcome = asked.code("outcome", Outcome.class);
		Preset preset = asked.oneOf("preset", presets());
		String correlation = matching(asked, "correlationId", CORRELATION);
		Instant from = from(asked);
		Instant to = to(asked);
		asked.unless(from == null || to == null || from.isBefore(to), "from", "audit.from-after-to");
		var filter = new LedgerFilter(caseId, contactId, personId, reference, actor, action, agency, outcome, preset,
				correlation, from, to);
		var search = new LedgerSearch(filter, asked.id("after"), asked.limit());
		asked.refuse();
		return search;
	}

	/** Each preset by its word in an address, as {@code failed-sign-ins}. */
	public static Map<String, Preset> presets() {
		var words = new LinkedHashMap<String, Preset>();
		for (Preset preset : Preset.values()) {
			words.put(preset.name().toLowerCase(Locale.ROOT).replace('_', '-'), preset);
		}
		return words;
	}

	/** The reference of a case or a contact; null where none was asked for. */
	public static String reference(Parameters asked) {
		String text = asked.line("reference");
		String upper = (text != null) ? text.toUpperCase(Locale.ROOT) : null;
		asked.unless(upper == null || REFERENCE.matcher(upper).matches(), "reference", "audit.reference");
		return upper;
	}

	/** The first moment that counts; null where none was asked for. */
	public static Instant from(Parameters asked) {
		return moment(asked, "from", 0);
	}

	/** The first moment that no longer counts; null where none was asked for. */
	public static Instant to(Parameters asked) {
		return moment(asked, "to", 1);
	}

	private static String matching(Parameters asked, String name, Pattern pattern) {
		String text = asked.line(name);
		asked.unless(text == null || pattern.matcher(text).matches(), name, "audit." + name);
		return text;
	}

	private static Instant moment(Parameters asked, String name, int daysOn) {
		String text = asked.line(name);
		if (text == null) {
			return null;
		}
		try {
			Instant moment = (text.length() <= 10)
					? ServiceTime.at(LocalDate.parse(text).plusDays(daysOn), LocalTime.MIN)
					: OffsetDateTime.parse(text).toInstant();
			if (!moment.isBefore(Instant.EPOCH) && !moment.isAfter(LAST)) {
				return moment;
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		asked.unless(false, name, "audit.moment");
		return null;
	}

}
