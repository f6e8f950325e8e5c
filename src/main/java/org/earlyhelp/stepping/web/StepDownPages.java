package org.earlyhelp.stepping.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.stepping.CloseSocialCare;
import org.earlyhelp.stepping.ClosingSocialCare;
import org.earlyhelp.stepping.ReadingStepDown;
import org.earlyhelp.stepping.SendStepDown;
import org.earlyhelp.stepping.SendingStepDown;
import org.earlyhelp.stepping.StepDownView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stepping a family down from social care, and how far the handover is. */
@Controller
class StepDownPages {

	private static final String FORM = "step-down";

	private final SendingStepDown sending;

	private final ReadingStepDown reading;

	private final ClosingSocialCare closing;

	private final Labels labels;

	private final Profile profile;

	private final CurrentUser user;

	private final Forms forms;

	StepDownPages(SendingStepDown sending, ReadingStepDown reading, ClosingSocialCare closing, Labels labels,
			Profile profile, CurrentUser user, Forms forms) {
		this.sending = sending;
		this.reading = reading;
		this.closing = closing;
		this.labels = labels;
		this.profile = profile;
		this.user = user;
		this.forms = forms;
	}

	@GetMapping("/step-downs/new")
	String send(HttpServletRequest request, Model model) {
		return show(this.forms.open(FORM, SendStepDown.class, request), model);
	}

	@PostMapping("/step-downs/new")
	String send(HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, SendStepDown.class, request), SendStepDown.class, request,
				this.sending::send, (sent) -> {
					then.addFlashAttribute("done", "step-down.done");
					return "redirect:/step-downs/" + sent.id();
				}, (again) -> show(again, model));
	}

	@GetMapping("/step-downs/{id}")
	String read(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, this.forms.open("social-care-closure", CloseSocialCare.class, request), model);
	}

	@PostMapping("/step-downs/{id}")
	String close(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("social-care-closure", CloseSocialCare.class, request),
				CloseSocialCare.class, request, (close) -> this.closing.close(id, close), (closed) -> {
					then.addFlashAttribute("done", "social-care-closure.done");
					return "redirect:/step-downs/" + id;
				}, (again) -> show(id, again, model));
	}

	private String show(UUID id, Form form, Model model) {
		StepDownView read = this.reading.read(id);
		User reader = this.user.get();
		boolean overrides = reader.is(Role.SOCIAL_CARE_SERVICE_MANAGER) && !read.missing().isEmpty();
		boolean closes = reader.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER)
				&& read.missing().isEmpty();
		model.addAttribute("stepDown", read);
		model.addAttribute("overrides", overrides && read.socialCareClosedOn() == null);
		model.addAttribute("closes", closes && read.socialCareClosedOn() == null);
		model.addAttribute("form", form);
		return "stepping/step-down";
	}

	private String show(Form form, Model model) {
		this.sending.demandMaySend();
		List<Option> levels = this.profile.levels()
			.stream()
			.filter((level) -> !level.statutory())
			.map((level) -> Option.of(level.code(), level.name(), level.definition()))
			.toList();
		form.choices("level", levels).choices("family.children.sex", Labels.options(this.labels.codes().sexes()));
		model.addAttribute("form", form);
		return "stepping/send-step-down";
	}

}
