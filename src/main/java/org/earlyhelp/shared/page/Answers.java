package org.earlyhelp.shared.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What was answered in a form, as people read it: names for codes, days in words. */
final class Answers {

	private static final List<String> BOXES = List.of("day", "month", "year", "time");

	private final Form form;

	private final When when = new When();

	Answers(Form form) {
		this.form = form;
	}

	/** A line for each question that has an answer, in the order of these fields. */
	List<Form.Line> in(List<String> fields) {
		var lines = new ArrayList<Form.Line>();
		for (String field : fields) {
			var questions = new LinkedHashSet<String>();
			this.form.typed().under(List.of(field)).fields().keySet().forEach((name) -> questions.add(whole(name)));
			questions.stream().filter((name) -> !this.form.isHidden(name)).forEach((name) -> {
				List<String> values = to(name);
				if (!values.isEmpty()) {
					lines.add(new Form.Line(question(name), values));
				}
			});
		}
		return lines;
	}

	/** The boxes of a date, and the lines of a list, are one field. */
	String whole(String name) {
		int dot = name.lastIndexOf('.');
		if (dot < 0) {
			return name;
		}
		String outer = name.substring(0, dot);
		String last = name.substring(dot + 1);
		boolean box = BOXES.contains(last) && isWhen(this.form.typeOf(outer));
		return (box || "lines".equals(last)) ? outer : name;
	}

	private String question(String field) {
		var parts = new ArrayList<String>();
		FieldPath.rows(field).forEach((row) -> parts.add(this.form.rowLabel(row)));
		parts.add(this.form.label(field));
		return String.join(": ", parts);
	}

	private List<String> to(String field) {
		Class<?> type = this.form.typeOf(field);
		if (isWhen(type)) {
			return shown(Payloads.isDay(type) ? DayTyped.day(this.form.typed(), field)
					: DayTyped.moment(this.form.typed(), field), type);
		}
		Typed typed = this.form.typed();
		List<String> values = typed.fields().containsKey(field + ".lines")
				? typed.value(field + ".lines").lines().toList() : typed.values(field);
		List<Option> options = this.form.isChosen(field) ? this.form.options(field) : List.of();
		return values.stream()
			.filter((value) -> !value.isBlank())
			.map((value) -> options.stream()
				.filter((option) -> option.value().equals(value))
				.map(Option::text)
				.findFirst()
				.orElse(value))
			.toList();
	}

	/** What is no day is shown as it was typed. */
	private List<String> shown(String typed, Class<?> type) {
		if (typed == null) {
			return List.of();
		}
		try {
			return List.of(Payloads.isDay(type) ? this.when.day(LocalDate.parse(typed))
					: this.when.moment(Instant.parse(typed)));
		}
		catch (DateTimeException ex) {
			return List.of(typed);
		}
	}

	static boolean isWhen(Class<?> type) {
		return type != null && (Payloads.isDay(type) || Payloads.isMoment(type));
	}

}
