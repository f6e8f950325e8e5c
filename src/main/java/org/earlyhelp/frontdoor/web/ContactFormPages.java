package org.earlyhelp.frontdoor.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.frontdoor.Channel;
import org.earlyhelp.frontdoor.ContactView;
import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.frontdoor.ReceivingContact;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form by which partners tell the front door of a child: first whether a child is in
 * danger now (R1.2), then what is known, then a look at it before it is sent. Nothing is
 * kept before that but in the form itself, so that Back and a time-out lose nothing.
 */
@Controller
class ContactFormPages {

	private static final String NAME = "new-contact";

	private static final List<Part> PARTS = List.of(
			new Part("you", List.of("receivedAt", "channel", "source", "referrer")),
			new Part("children", List.of("children")), new Part("adults", List.of("adults")),
			new Part("worries", List.of("type", "needs", "narrative")),
			new Part("help", List.of("tried", "tafOffered", "tools", "presentingLevel")),
			new Part("agreement", List.of("familyAware", "consent", "reasonNotSought")));

	private final ReceivingContact receiving;

	private final LookingAtContact looking;

	private final CurrentUser user;

	private final Labels labels;

	private final Wording words;

	private final Forms forms;

	ContactFormPages(ReceivingContact receiving, LookingAtContact looking, CurrentUser user, Labels labels,
			Wording words, Forms forms) {
		this.receiving = receiving;
		this.looking = looking;
		this.user = user;
		this.labels = labels;
		this.words = words;
		this.forms = forms;
	}

	@GetMapping("/contacts/new")
	String begin(@RequestParam(required = false) String immediateDanger, @RequestParam(required = false) String asked,
			HttpServletRequest request, Model model) {
		this.receiving.refuseWhoMayNot();
		Form form = this.forms.open(NAME, ReceiveContact.class, request);
		if (form.kept() != null) {
			return fill(form, model);
		}
		if ("true".equals(immediateDanger) || "false".equals(immediateDanger)) {
			return fill(form.begin(known(immediateDanger)), model);
		}
		if (asked != null) {
			form.add("immediateDanger", this.words.of("new-contact.immediateDanger.required"));
		}
		model.addAttribute("form", form);
		return "frontdoor/in-danger";
	}

	@PostMapping("/contacts/new")
	String send(HttpServletRequest request, Model model, RedirectAttributes next) {
		Form form = choices(this.forms.sent(NAME, ReceiveContact.class, request));
		return switch (this.forms.button(request)) {
			case "change" -> fill(form, model);
			case "check" -> this.forms.submit(form, ReceiveContact.class, request, this.receiving::check,
					check(form, model), (again) -> fill(again, model));
			default -> this.forms.submit(form, ReceiveContact.class, request, this.receiving::receive,
					(id) -> sent(id, next), (again) -> fill(again, model));
		};
	}

	/** What was sent, and what happens next. */
	@GetMapping("/contacts/{id}/sent")
	String sent(@PathVariable UUID id, Model model) {
		model.addAttribute("contact", this.looking.look(new ContactId(id)));
		return "frontdoor/contact-sent";
	}

	private String sent(ContactId id, RedirectAttributes next) {
		ContactView told = this.looking.afterReceiving(id);
		next.addFlashAttribute("decisionDueAt", told.decisionDueAt());
		next.addFlashAttribute("danger", Boolean.TRUE.equals(told.immediateDanger()));
		return "redirect:/contacts/" + id + "/sent";
	}

	private String fill(Form form, Model model) {
		model.addAttribute("form", choices(form));
		model.addAttribute("needGroups", NeedGroups.of(this.labels));
		model.addAttribute("danger", "true".equals(form.value("immediateDanger")));
		model.addAttribute("atDoor", this.user.get().is(Role.SCREENER));
		return "frontdoor/new-contact";
	}

	private String check(Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("parts",
				PARTS.stream()
					.map((part) -> new Answered(part.name(), this.words.of(NAME + ".part." + part.name()),
							form.answers(part.fields())))
					.toList());
		return "frontdoor/check-contact";
	}

	/** Who tells us is filled in: they are signed in. */
	private Typed known(String immediateDanger) {
		Typed begun = Typed.NOTHING.with("immediateDanger", immediateDanger);
		User teller = this.user.get();
		if (teller.is(Role.SCREENER)) {
			return begun;
		}
		return begun.with("channel", Channel.ONLINE_FORM.name())
			.with("referrer.name", teller.name())
			.with("referrer.agency", this.labels.agency(teller.agency()));
	}

	private Form choices(Form form) {
		var codes = this.labels.codes();
		return form.choices("source", Labels.options(codes.sources()))
			.choices("type", Labels.options(codes.contactTypes()))
			.choices("presentingLevel", this.labels.levels())
			.choices("needs", NeedGroups.all(this.labels))
			.choices("children.sex", Labels.options(codes.sexes()))
			.choices("children.ethnicity", Labels.options(codes.ethnicities()))
			.choices("children.sen", Labels.options(codes.senProvisions()))
			.choices("children.disabilities", Labels.options(codes.disabilities()))
			.choices("tools.tool", Labels.options(codes.tools()))
			.choices("tools.attached", List.of(Option.of("true", this.words.of("new-contact.tools.attached.yes")),
					Option.of("false", this.words.of("new-contact.tools.attached.no"))));
	}

	/** Questions that belong together. */
	private record Part(String name, List<String> fields) {
	}

	/**
	 * What was answered in a part.
	 */
	record Answered(String name, String title, List<Form.Line> answers) {
	}

}
