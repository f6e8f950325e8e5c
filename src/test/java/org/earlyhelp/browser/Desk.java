package org.earlyhelp.browser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.earlyhelp.shared.page.FormJson;
import org.earlyhelp.shared.page.Typed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does work at its page as its holder would: takes it, fills in each section what the
 * payload says, checks the answers and sends them.
 */
public final class Desk {

	private static final int MOST_ROWS = 30;

	private final Visit visit;

	public Desk(Visit visit) {
		this.visit = visit;
	}

	/**
	 * @param payload JSON of the type's payload
	 * @param type the payload's record
	 */
	public void doWork(String task, String payload, Class<?> type) {
		Typed typed = FormJson.typed(payload, type);
		this.visit.open("/tasks/" + task);
		if (button("Take this task").isVisible()) {
			this.visit.press("Take this task");
		}
		var filled = new LinkedHashSet<String>();
		List<String> sections = page().locator("main .govuk-task-list a")
			.all()
			.stream()
			.map((link) -> link.getAttribute("href"))
			.toList();
		if (sections.isEmpty()) {
			fill(typed, filled);
			send();
		}
		for (String section : sections) {
			this.visit.open(section);
			fill(typed, filled);
			send();
			assertThat(this.visit.page().title()).as(this.visit.path() + ": " + problems()).doesNotStartWith("Error:");
		}
		if (!sections.isEmpty()) {
			this.visit.open("/tasks/" + task + "/check");
			send();
		}
		boolean over = this.visit.text().contains("What you sent before has been recorded");
		assertThat(over ? "Done: and over" : this.visit.heading()).as(problems()).startsWith("Done: ");
		assertThat(filled).as("what the pages asked for").containsAll(asked(typed));
	}

	/** Fills in the form at this address and sends it; it leads elsewhere. */
	public void raise(String path, String payload, Class<?> type) {
		this.visit.open(path);
		fillAndSend(payload, type, "main form.app-form button[type=submit]:not([name]):not(.govuk-visually-hidden)");
		assertThat(this.visit.path()).as(problems()).isNotEqualTo(path);
	}

	/** Tells the front door: no child is in danger, the form, the check, the end. */
	public String tellFrontDoor(String payload, Class<?> type) {
		this.visit.open("/contacts/new").tick("immediateDanger", "false");
		page().locator("main form button.govuk-button").first().click();
		fillAndSend(payload, type, "main form.app-form button[value=check]:not(.govuk-visually-hidden)");
		page().locator("main form button.govuk-button[type=submit]:not([name])").last().click();
		page().waitForURL("**/sent");
		return this.visit.path().split("/")[2];
	}

	private void fillAndSend(String payload, Class<?> type, String button) {
		Typed typed = FormJson.typed(payload, type);
		var filled = new LinkedHashSet<String>();
		fill(typed, filled);
		page().locator(button).last().click();
		page().waitForLoadState();
		assertThat(page().title()).as(problems()).doesNotStartWith("Error:");
		assertThat(filled).as("what the page asked for").containsAll(asked(typed));
	}

	/** Fills in the form that is open. */
	public void fill(Typed said, Set<String> filled) {
		page().locator("main details:not([open]) > summary:visible")
			.all()
			.stream()
			.toList()
			.forEach((summary) -> page().locator("main details:not([open]) > summary:visible").first().click());
		Map<String, String> rows = rowsOfThePage(said);
		said.fields().forEach((told, values) -> {
			if (values.stream().allMatch(String::isBlank)) {
				return;
			}
			String name = inRow(told, rows);
			addRows(name);
			Locator field = page().locator("main [name='" + name + "']");
			if (field.count() == 0) {
				return;
			}
			set(field, name, values);
			filled.add(told);
		});
	}

	/**
	 * Rows that the page has begun for somebody or something stand where it has put them.
	 */
	private Map<String, String> rowsOfThePage(Typed said) {
		var rows = new HashMap<String, String>();
		for (String list : said.roots()) {
			var hidden = new LinkedHashMap<String, Map<String, String>>();
			page().locator("main input[type=hidden][name^='" + list + "[']").all().forEach((input) -> {
				String name = input.getAttribute("name");
				int end = name.indexOf(']') + 1;
				if (end < name.length() && name.indexOf('[', end) < 0) {
					hidden.computeIfAbsent(name.substring(0, end), (row) -> new LinkedHashMap<>())
						.put(name.substring(end), input.inputValue());
				}
			});
			said.rows(list).forEach((number) -> {
				String told = list + "[" + number + "]";
				hidden.entrySet()
					.stream()
					.filter((row) -> row.getValue()
						.entrySet()
						.stream()
						.allMatch((field) -> said.value(told + field.getKey()).equals(field.getValue())))
					.findFirst()
					.ifPresent((row) -> rows.put(told, row.getKey()));
			});
		}
		return rows;
	}

	private static String inRow(String name, Map<String, String> rows) {
		int end = name.indexOf(']') + 1;
		String row = name.substring(0, end);
		return rows.containsKey(row) ? rows.get(row) + name.substring(end) : name;
	}

	private void set(Locator field, String name, List<String> values) {
		String kind = field.first().evaluate("element => element.type").toString();
		switch (kind) {
			case "hidden" -> assertThat(field.first().inputValue()).as(name).isEqualTo(values.get(0));
			case "radio", "checkbox" -> values.forEach((value) -> {
				String open = "true".equals(value) ? "YES" : "false".equals(value) ? "NO" : value;
				Locator box = page().locator("main [name='" + name + "'][value='" + value + "'], main [name='" + name
						+ "'][value='" + open + "']");
				// No is no tick; and where the page parts a section finer, it has begun
				// with all of them.
				if (box.count() > 0) {
					box.first().check();
				}
			});
			case "select-one" -> field.first().selectOption(values.get(0));
			default -> field.first().fill(values.get(0));
		}
	}

	/** Asks for as many rows as the name needs, outer lists first. */
	private void addRows(String name) {
		for (int end = name.indexOf(']'); end >= 0; end = name.indexOf(']', end + 1)) {
			String row = name.substring(0, end + 1);
			String list = row.substring(0, row.lastIndexOf('['));
			for (int tries = 0; tries < MOST_ROWS
					&& page().locator("main [name^='" + row + "']").count() == 0; tries++) {
				Locator add = page().locator("button[name='_button'][value='add:" + list + "']");
				if (add.count() == 0) {
					return;
				}
				add.first().click();
				page().waitForLoadState();
			}
		}
	}

	private void send() {
		page().locator(
				"main form.app-form button[type=submit]:not([name]):not(.govuk-visually-hidden), main form:not(.app-form) button.govuk-button:not(.govuk-button--secondary)")
			.last()
			.click();
		page().waitForLoadState();
	}

	/** What pages ask in another form, or already know, is left out. */
	private static Set<String> asked(Typed typed) {
		var names = new LinkedHashSet<String>();
		typed.fields().forEach((name, values) -> {
			boolean twice = typed.fields().containsKey(name + ".lines") || name.endsWith(".lines");
			if (!twice && values.stream().anyMatch((value) -> !value.isBlank())) {
				names.add(name);
			}
		});
		return names;
	}

	private String problems() {
		Locator summary = page().locator(".govuk-error-summary");
		return (summary.count() > 0) ? summary.first().innerText() : this.visit.heading();
	}

	private Locator button(String text) {
		return page().locator("main button", new Page.LocatorOptions().setHasText(text)).first();
	}

	private Page page() {
		return this.visit.page();
	}

}
