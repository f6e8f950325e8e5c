package org.earlyhelp.directory.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.directory.AskForService;
import org.earlyhelp.directory.AskingForService;
import org.earlyhelp.directory.Directory;
import org.earlyhelp.directory.MoveServiceRequest;
import org.earlyhelp.directory.MovingServiceRequest;
import org.earlyhelp.directory.ReadingServiceRequests;
import org.earlyhelp.directory.ServiceRequestView;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Services that help a family, and what is asked of them. */
@Controller
class ServicePages {

	private final Directory directory;

	private final AskingForService asking;

	private final MovingServiceRequest moving;

	private final ReadingServiceRequests reading;

	private final Forms forms;

	private final Wording words;

	ServicePages(Directory directory, AskingForService asking, MovingServiceRequest moving,
			ReadingServiceRequests reading, Forms forms, Wording words) {
		this.directory = directory;
		this.asking = asking;
		this.moving = moving;
		this.reading = reading;
		this.forms = forms;
		this.words = words;
	}

	@GetMapping("/cases/{id}/services")
	String list(@PathVariable UUID id, Model model) {
		model.addAttribute("requests", this.reading.of(new CaseId(id)));
		return "directory/services";
	}

	@GetMapping("/cases/{id}/services/new")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return showAsking(id, this.forms.open("ask-for-service", AskForService.class, request)
			.begin(Typed.NOTHING.with("caseId", id.toString())), model);
	}

	@PostMapping("/cases/{id}/services/new")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("ask-for-service", AskForService.class, request), AskForService.class,
				request, (asked) -> this.asking.ask(new AskForService(id, null, asked.service(), asked.need())),
				(asked) -> {
					then.addFlashAttribute("done", "ask-for-service.done");
					return "redirect:/cases/" + id + "/services";
				}, (form) -> showAsking(id, form, model));
	}

	@GetMapping("/cases/{id}/services/{requestId}")
	String move(@PathVariable UUID id, @PathVariable UUID requestId, HttpServletRequest request, Model model) {
		return showMoving(id, requestId, this.forms.open("move-service-request", MoveServiceRequest.class, request),
				model);
	}

	@PostMapping("/cases/{id}/services/{requestId}")
	String move(@PathVariable UUID id, @PathVariable UUID requestId, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("move-service-request", MoveServiceRequest.class, request),
				MoveServiceRequest.class, request, (moved) -> {
					asked(id, requestId);
					this.moving.move(requestId, moved);
					return requestId;
				}, (moved) -> {
					then.addFlashAttribute("done", "move-service-request.done");
					return "redirect:/cases/" + id + "/services";
				}, (form) -> showMoving(id, requestId, form, model));
	}

	private String showAsking(UUID id, Form form, Model model) {
		this.reading.of(new CaseId(id));
		form.choices("service",
				this.directory.all()
					.stream()
					.map((service) -> Option.of(service.code(), service.name(),
							this.words.of("ask-for-service.answers", service.forWhom(), service.answerDays())))
					.toList());
		model.addAttribute("form", form);
		return "directory/ask-for-service";
	}

	private ServiceRequestView asked(UUID id, UUID requestId) {
		return this.reading.of(new CaseId(id))
			.stream()
			.filter((one) -> one.id().equals(requestId))
			.findFirst()
			.orElseThrow(() -> NotThere.none(requestId));
	}

	private String showMoving(UUID id, UUID requestId, Form form, Model model) {
		ServiceRequestView asked = asked(id, requestId);
		form.choices("state",
				asked.next().stream().map((state) -> Option.of(state.name(), this.words.code(state))).toList());
		model.addAttribute("asked", asked);
		model.addAttribute("form", form);
		return "directory/move-service-request";
	}

}
