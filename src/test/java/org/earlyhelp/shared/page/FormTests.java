package org.earlyhelp.shared.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.json.StrictJson;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormTests {

	private final StaticMessageSource messages = new StaticMessageSource();

	private final StrictJson json = new StrictJson(Validation.buildDefaultValidatorFactory().getValidator());

	enum Progress {

		BETTER, WORSE

	}

	record Review(@NotNull LocalDate heldOn, @NotNull Boolean agreed, List<@Valid Action> actions, List<String> tools) {
	}

	record Action(String id, @NotNull String text, Progress progress) {
	}

	FormTests() {
		word("page.yes", "Yes");
		word("page.no", "No");
		word("page.required", "tell us this");
		word("page.when.required", "give the date");
		word("page.when.date.no-such-day", "give a real date");
		word("review.heldOn", "When was it held?");
		word("review.agreed", "Does the family agree?");
		word("review.agreed.required", "Say whether the family agrees");
		word("review.actions.row", "Action {0}");
		word("review.actions.text", "What will be done?");
		word("review.actions.progress", "How is it going?");
		word("review.tools", "Tools");
		word("code.Progress.BETTER", "Better than before");
	}

	@Test
	void tellsEachRefusalAtItsFieldInThePayloadsOrder() {
		Form form = refused("actions[0].id", "a", "heldOn.day", "31", "heldOn.month", "2", "heldOn.year", "2026");

		assertThat(form.wrong()).extracting(Form.Wrong::field).containsExactly("heldOn", "agreed", "actions[0].text");
		assertThat(form.error("heldOn")).isEqualTo("When was it held?: give a real date");
		assertThat(form.error("agreed")).isEqualTo("Say whether the family agrees");
		assertThat(form.error("tools")).isNull();
		assertThat(form.summary()).extracting((line) -> line.get("href"))
			.containsExactly("#heldOn-day", "#agreed", "#actions-0-text");
		assertThat(form.summary().get(2).get("text")).startsWith("Action 1: ");
	}

	@Test
	void namesARowByWhatItIsAbout() {
		Form form = refused("actions[0].id", "a", "agreed", "true").label("actions[0]", "Language group");

		assertThat(form.summary().get(1).get("text")).isEqualTo("Language group: what will be done?: tell us this");
	}

	@Test
	void saysAnswersInWords() {
		Form form = form("heldOn.day", "2", "heldOn.month", "3", "heldOn.year", "2026", "agreed", "false",
				"actions[0].id", "hidden", "actions[0].text", "Call", "actions[0].progress", "BETTER", "tools.lines",
				"one\n\ntwo");

		assertThat(form.answers(List.of("heldOn", "agreed", "actions", "tools"))).containsExactly(
				new Form.Line("When was it held?", List.of("2 March 2026")),
				new Form.Line("Does the family agree?", List.of("No")),
				new Form.Line("Action 1: What will be done?", List.of("Call")),
				new Form.Line("Action 1: How is it going?", List.of("Better than before")),
				new Form.Line("Tools", List.of("one", "two")));
	}

	@Test
	void givesNobodyARowThatSaysSomethingElse() {
		Form form = form("actions[0].text", "Play", "actions[1].id", "b");

		assertThat(form.rowsAbout("actions", "id", List.of("a", "b"))).containsEntry("b", "actions[1]")
			.containsEntry("a", "actions[2]");
	}

	@Test
	void keepsWhatWasTypedWhenItWasRefused() {
		Form form = refused("heldOn.day", "3l", "actions[0].text", "<b>");

		assertThat(form.refused()).isTrue();
		assertThat(form.value("heldOn.day")).isEqualTo("3l");
		assertThat(form.value("actions[0].text")).isEqualTo("<b>");
	}

	private Form refused(String... fields) {
		Form form = form(fields);
		try {
			this.json.read(FormJson.of(form.typed().compact(), Review.class), Review.class);
			throw new AssertionError("Nothing was refused");
		}
		catch (InvalidInput ex) {
			return form.refuse(ex);
		}
	}

	private Form form(String... fields) {
		var typed = new LinkedHashMap<String, List<String>>();
		for (int field = 0; field < fields.length; field += 2) {
			typed.put(fields[field], List.of(fields[field + 1]));
		}
		return new Form("review", Review.class, new Typed(typed), null, new Wording(this.messages));
	}

	private void word(String key, String words) {
		this.messages.addMessage(key, Locale.UK, words);
	}

}
