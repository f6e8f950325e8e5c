package org.earlyhelp.inspection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.shared.page.DayBoxes;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list: all that it is narrowed by, so that Back finds it again. No name
 * is ever in it. A day that was typed in boxes stands in it as a day; where it is none,
 * the boxes stand in it as they were typed.
 *
 * @param path of the list
 * @param filters what it can be narrowed by, in their order
 */
record LedgerAddress(String path, List<String> filters, Map<String, String> asked) {

	private static final String AFTER = "after";

	private static final List<DayBoxes> DAYS = List.of(new DayBoxes("from"), new DayBoxes("to"));

	static LedgerAddress of(String path, List<String> filters, MultiValueMap<String, String> parameters) {
		var asked = new LinkedHashMap<String, String>();
		filters.forEach((name) -> keep(asked, name, parameters.getFirst(name)));
		DAYS.stream().filter((day) -> filters.contains(day.name())).forEach((day) -> read(day, parameters, asked));
		keep(asked, AFTER, parameters.getFirst(AFTER));
		return new LedgerAddress(path, filters, asked);
	}

	/** What was typed in boxes stands in place of the moment that a link asked for. */
	private static void read(DayBoxes day, MultiValueMap<String, String> parameters, Map<String, String> asked) {
		var typed = new LinkedHashMap<String, String>();
		day.names().forEach((box) -> keep(typed, box, parameters.getFirst(box)));
		if (!typed.isEmpty()) {
			asked.remove(day.name());
			LocalDate found = day(day.day(typed::get));
			asked.putAll((found != null) ? Map.of(day.name(), found.toString()) : typed);
		}
	}

	String get(String name) {
		return this.asked.get(name);
	}

	/** The same, as the fields of its form are filled. */
	Map<String, String> fields() {
		var fields = new LinkedHashMap<>(this.asked);
		DAYS.forEach((boxes) -> {
			LocalDate day = day(get(boxes.name()));
			if (day != null) {
				fields.putAll(boxes.boxes(day));
			}
			if (moment(get(boxes.name())) == null) {
				fields.remove(boxes.name());
			}
		});
		return fields;
	}

	/** The first page of the same list with this otherwise; null takes it away. */
	LedgerAddress with(String name, String value) {
		var other = new LinkedHashMap<>(this.asked);
		other.remove(AFTER);
		other.remove(name);
		keep(other, name, value);
		return new LedgerAddress(this.path, this.filters, other);
	}

	/** The page after; null where there is none. */
	String next(String cursor) {
		return (cursor != null) ? with(AFTER, cursor).toString() : null;
	}

	/** The first page; null where this is it. */
	String first() {
		return (get(AFTER) != null) ? with(AFTER, null).toString() : null;
	}

	boolean isNarrowed() {
		return !with(AFTER, null).asked().isEmpty();
	}

	/** As a list of parameters. */
	MultiValueMap<String, String> parameters() {
		var parameters = new LinkedMultiValueMap<String, String>();
		this.asked.forEach(parameters::set);
		DAYS.stream().filter((day) -> day.saysAnything(this.asked)).forEach((day) -> {
			day.names().forEach(parameters::remove);
			parameters.set(day.name(), day.day(this.asked::get));
		});
		return parameters;
	}

	@Override
	public String toString() {
		var address = UriComponentsBuilder.fromPath(this.path);
		this.asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(this.asked).toUriString();
	}

	/** Null where it is none. */
	static LocalDate day(String text) {
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Null where it is none. */
	static OffsetDateTime moment(String text) {
		try {
			return (text != null) ? OffsetDateTime.parse(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static void keep(Map<String, String> asked, String name, String value) {
		if (value != null && !value.isBlank()) {
			asked.put(name, value.strip());
		}
	}

}
