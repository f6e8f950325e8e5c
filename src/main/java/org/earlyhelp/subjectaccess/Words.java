package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;

/** Puts the text of one item together, a line each; what nobody said is left out. */
final class Words {

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*_?[A-Z_0-9]*[A-Z0-9]");

	private final Wording wording;

	private final When when;

	private final List<String> lines = new ArrayList<>();

	Words(Wording wording, When when) {
		this.wording = wording;
		this.when = when;
	}

	/** A line under the label of this key. */
	Words line(String key, Object value) {
		String said = said(value);
		if (!said.isBlank()) {
			this.lines.add(this.wording.of("subject-access.text." + key) + ": " + said);
		}
		return this;
	}

	/** A line as it stands. */
	Words plain(String text) {
		if (text != null && !text.isBlank()) {
			this.lines.add(text);
		}
		return this;
	}

	boolean isEmpty() {
		return this.lines.isEmpty();
	}

	String text() {
		return String.join("\n", this.lines);
	}

	private String said(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof LocalDate day) {
			return this.when.day(day);
		}
		if (value instanceof Instant moment) {
			return this.when.moment(moment);
		}
		if (value instanceof Boolean yes) {
			return this.wording.of(yes ? "subject-access.yes" : "subject-access.no");
		}
		if (value instanceof Enum<?> constant) {
			return this.wording.code(constant);
		}
		if (value instanceof Iterable<?> all) {
			List<String> each = new ArrayList<>();
			all.forEach((one) -> each.add((one instanceof String text && CODE.matcher(text).matches())
					? this.wording.code("subject-access", text) : said(one)));
			return String.join(", ", each.stream().filter((one) -> !one.isBlank()).toList());
		}
		return String.valueOf(value);
	}

}
