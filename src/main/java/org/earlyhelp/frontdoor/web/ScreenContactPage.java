package org.earlyhelp.frontdoor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.frontdoor.ContactBackground;
import org.earlyhelp.frontdoor.ContactView;
import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.frontdoor.ReadingBackground;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.frontdoor.ScreenContact;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Screening, beside all that is on record: whom the children may be, what help there is
 * or was, who lives with them, what we were told before.
 */
@Component
class ScreenContactPage implements TaskPage {

	private final LookingAtContact looking;

	private final ReadingBackground background;

	private final Labels labels;

	private final Wording words;

	private final When when;

	ScreenContactPage(LookingAtContact looking, ReadingBackground background, Labels labels, Wording words, When when) {
		this.looking = looking;
		this.background = background;
		this.labels = labels;
		this.words = words;
		this.when = when;
	}

	@Override
	public TaskType type() {
		return TaskType.SCREEN_CONTACT;
	}

	@Override
	public String template() {
		return "frontdoor/screen-contact";
	}

	/**
	 * What was found before, where it is screened again; else the needs and the agreement
	 * that the referrer told of, to be confirmed or changed.
	 */
	@Override
	public Typed begun(TaskView task) {
		return this.looking.begunFor(new ContactId(task.contactId()))
			.map(ScreenContactPage::begun)
			.orElse(Typed.NOTHING);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		ContactId id = new ContactId(task.contactId());
		ContactView contact = this.looking.look(id);
		ContactBackground found = this.background.read(id);
		model.addAttribute("contact", contact);
		model.addAttribute("background", found);
		model.addAttribute("needGroups", NeedGroups.of(this.labels));
		form.choices("unmetNeeds", NeedGroups.all(this.labels));
		form.choices("toolsVerified", Labels.options(this.labels.codes().tools()));
		List<MatchRow> matches = new ArrayList<>();
		for (ContactBackground.MaybeKnown child : found.children()) {
			String row = "matches[" + matches.size() + "]";
			form.label(row, name(contact.children().get(child.child())));
			form.label(row + ".personId",
					this.words.of("screen-contact.matches.question", name(contact.children().get(child.child()))));
			List<Option> candidates = candidates(child);
			form.choices(row + ".personId", candidates);
			matches.add(new MatchRow(row, child.child(), items(candidates, row + ".personId", form)));
		}
		model.addAttribute("matchRows", matches);
	}

	/** "None of these" is chosen where it was: sent, and blank. */
	private static List<Map<String, Object>> items(List<Option> options, String field, Form form) {
		boolean answered = form.typed().fields().containsKey(field);
		return options.stream().map((option) -> {
			var item = new LinkedHashMap<String, Object>();
			item.put("value", option.value());
			item.put("text", option.text());
			item.put("hint", option.hint());
			item.put("checked", answered && form.value(field).equals(option.value()));
			return (Map<String, Object>) item;
		}).toList();
	}

	private List<Option> candidates(ContactBackground.MaybeKnown child) {
		var options = new ArrayList<Option>();
		for (ContactBackground.Known known : child.candidates()) {
			String who = (known.name() == null) ? this.words.of("contact-page.restricted-person")
					: (known.dateOfBirth() != null) ? this.words.of("contact-page.born-of", known.name(),
							this.when.brief(known.dateOfBirth()), known.family())
							: this.words.of("contact-page.of", known.name(), known.family());
			options.add(Option.of(known.personId(), who,
					this.words.of("screen-contact.matches.why", String.valueOf(known.score()), known.why())));
		}
		options.add(Option.of("", this.words.of("screen-contact.matches.none"),
				this.words.of("screen-contact.matches.none.hint")));
		return options;
	}

	private static String name(ReceiveContact.Child child) {
		return ContactNames.of(child);
	}

	private static Typed begun(ContactView contact) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		ScreenContact before = (contact.screening() != null) ? contact.screening().finding() : null;
		fields.put("unmetNeeds", (before != null) ? before.unmetNeeds() : contact.needs());
		if (before != null) {
			fields.put("rag", List.of(before.rag().name()));
			fields.put("significantHarm", List.of(String.valueOf(before.significantHarm())));
			fields.put("openToSocialCare", List.of(String.valueOf(before.openToSocialCare())));
			fields.put("toolsVerified", before.toolsVerified());
			checks(before, fields);
		}
		else if (contact.rag() != null) {
			fields.put("rag", List.of(contact.rag().name()));
		}
		var consent = (before != null) ? before.consent() : contact.consent();
		if (consent != null) {
			fields.put("consent", List.of(consent.name()));
		}
		return new Typed(fields);
	}

	private static void checks(ScreenContact before, Map<String, List<String>> fields) {
		for (int row = 0; row < before.checks().size(); row++) {
			ScreenContact.Check check = before.checks().get(row);
			String path = "checks[" + row + "].";
			fields.put(path + "source", List.of(check.source()));
			fields.put(path + "result", List.of(check.result()));
			fields.put(path + "note", List.of((check.note() != null) ? check.note() : ""));
			fields.put(path + "lawfulBasis", List.of((check.lawfulBasis() != null) ? check.lawfulBasis() : ""));
		}
	}

	/**
	 * The question whom a child may be.
	 *
	 * @param row its path in the payload
	 * @param child index in the contact's children
	 * @param choices those on record, and nobody
	 */
	record MatchRow(String row, int child, List<Map<String, Object>> choices) {
	}

}
