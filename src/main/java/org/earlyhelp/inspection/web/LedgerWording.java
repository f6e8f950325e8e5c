package org.earlyhelp.inspection.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.Names;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.TimelineKind;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Tells entries of the ledger as people say them. */
@Component
class LedgerWording {

	/** What is not about a record. */
	private static final List<String> ACCESS = List.of("SIGN_IN", "SIGN_OUT", "ACCESS_DENIED", "COMMAND_REFUSED");

	private static final String NOBODY = "anonymous";

	/** A list of ids of a thousand rows helps nobody: the export has it whole. */
	private static final int MOST_LINES = 200;

	private final Wording words;

	private final Names names;

	LedgerWording(Wording words, Names names) {
		this.words = words;
		this.names = names;
	}

	/** As {@code Hugh Adeyemi wrote a note}. */
	public String sentence(LedgerLine line) {
		Object[] who = { who(line.actor()) };
		String said = this.words.firstOf(who, "ledger.deed." + line.action() + "." + line.outcome(),
				"timeline." + line.action(), "ledger.deed." + line.action());
		return (said != null) ? said : who[0] + ": " + deed(line.action());
	}

	/** What people call them. */
	public String who(String actor) {
		return NOBODY.equals(actor) ? this.words.of("ledger.nobody") : this.names.of(actor);
	}

	/** Who it was, by name, username, role and agency. */
	public String whole(LedgerLine line) {
		if (NOBODY.equals(line.actor())) {
			return who(line.actor());
		}
		return Stream.of(who(line.actor()), line.actor(), this.words.code("Role", line.role()), line.agency())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

	/** How a child was heard. */
	public String heard(String method) {
		return this.words.code("voice-method", method);
	}

	/** An action, without who did it, as {@code Wrote a note}. */
	public String deed(String action) {
		String said = this.words.firstOf(new Object[] { "" }, "timeline." + action, "ledger.deed." + action);
		return (said != null) ? StringUtils.capitalize(said.strip()) : this.words.code("LedgerAction", action);
	}

	/** Actions of one sort, to choose from. */
	record Deeds(String text, List<Option> options) {
	}

	/**
	 * Every action by its sort, each sort in the order of its words.
	 * @param chosen stands among them, even where nothing is called so; null for none
	 */
	List<Object> deeds(String chosen) {
		var deeds = new ArrayList<Object>();
		deeds.add(Option.of("", this.words.of("ledger.any")));
		if (chosen != null && TimelineKind.of(chosen) == null && !ACCESS.contains(chosen)) {
			deeds.add(Option.of(chosen, deed(chosen)));
		}
		deeds.add(deeds(this.words.of("ledger.filter.action.access"), ACCESS));
		for (TimelineKind kind : TimelineKind.values()) {
			deeds.add(deeds(this.words.code(kind), kind.actions()));
		}
		return List.copyOf(deeds);
	}

	private Deeds deeds(String sort, List<String> actions) {
		return new Deeds(sort,
				actions.stream()
					.map((action) -> Option.of(action, deed(action)))
					.sorted(Comparator.comparing(Option::text))
					.toList());
	}

	/**
	 * One line of what an entry says.
	 *
	 * @param name where it stands, as {@code outcomes 1 headline}
	 */
	record Said(String name, String value) {
	}

	/** What it says, a line for each value; empty where it says nothing. */
	List<Said> payload(JsonNode payload) {
		var lines = new ArrayList<Said>();
		if (payload != null) {
			read("", payload, lines);
		}
		return List.copyOf(lines);
	}

	private static void read(String name, JsonNode node, List<Said> lines) {
		if (lines.size() >= MOST_LINES) {
			return;
		}
		if (node.isObject()) {
			node.properties().forEach((field) -> read(join(name, plain(field.getKey())), field.getValue(), lines));
		}
		else if (node.isArray()) {
			for (int at = 0; at < node.size(); at++) {
				read(join(name, String.valueOf(at + 1)), node.get(at), lines);
			}
		}
		else if (!node.isNull()) {
			lines.add(new Said(name, node.asString()));
		}
	}

	private static String join(String before, String name) {
		return before.isEmpty() ? name : before + " " + name;
	}

	/** {@code decidedOn} is Decided on. */
	private static String plain(String field) {
		return field.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.UK);
	}

}
