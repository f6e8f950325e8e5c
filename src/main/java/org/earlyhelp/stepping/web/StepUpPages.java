package org.earlyhelp.stepping.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.FormJson;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.stepping.AcknowledgingStepUp;
import org.earlyhelp.stepping.EscalateStepUp;
import org.earlyhelp.stepping.EscalatingStepUp;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.stepping.RecordStepUpOutcome;
import org.earlyhelp.stepping.RecordingStepUpOutcome;
import org.earlyhelp.stepping.ReleasingDisclosure;
import org.earlyhelp.stepping.RequestStepUp;
import org.earlyhelp.stepping.RequestingStepUp;
import org.earlyhelp.stepping.StepUpRequests;
import org.earlyhelp.stepping.StepUpState;
import org.earlyhelp.stepping.StepUpView;
import org.earlyhelp.stepping.Urgency;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asking social care in, on one screen and in under a minute, and what social care says
 * to it.
 */
@Controller
@RequestMapping("/cases/{id}/step-ups")
class StepUpPages {

	private static final String FORM = "request-step-up";

	private final StepUpRequests requests;

	private final RequestingStepUp requesting;

	private final ReadingStepUp reading;

	private final AcknowledgingStepUp acknowledging;

	private final EscalatingStepUp escalating;

	private final RecordingStepUpOutcome recording;

	private final ReleasingDisclosure releasing;

	private final PeopleOfCase people;

	private final Forms forms;

	private final Wording words;

	private final CurrentUser user;

	private final Clock clock;

	StepUpPages(StepUpRequests requests, RequestingStepUp requesting, ReadingStepUp reading,
			AcknowledgingStepUp acknowledging, EscalatingStepUp escalating, RecordingStepUpOutcome recording,
			ReleasingDisclosure releasing, PeopleOfCase people, Forms forms, Wording words, CurrentUser user,
			Clock clock) {
		this.requests = requests;
		this.requesting = requesting;
		this.reading = reading;
		this.acknowledging = acknowledging;
		this.escalating = escalating;
		this.recording = recording;
		this.releasing = releasing;
		this.people = people;
		this.forms = forms;
		this.words = words;
		this.user = user;
		this.clock = clock;
	}

	@GetMapping
	String all(@PathVariable UUID id, Model model) {
		model.addAttribute("stepUps", this.reading.all(new CaseId(id)));
		return "stepping/step-ups";
	}

	@GetMapping("/new")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		ZonedDateTime now = this.clock.instant().atZone(ServiceTime.LONDON);
		Form form = this.forms.open(FORM, RequestStepUp.class, request)
			.begin(Typed.NOTHING.with("calledAt.day", "" + now.getDayOfMonth())
				.with("calledAt.month", "" + now.getMonthValue())
				.with("calledAt.year", "" + now.getYear()));
		return ask(id, form, model);
	}

	@PostMapping("/new")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
		Form form = this.forms.sent(FORM, RequestStepUp.class, request).onlyRowsThatSay("disclosures", "personId");
		if (this.forms.changesRows(request)) {
			return ask(id, form, model);
		}
		try {
			UUID stepUp = this.requesting.request(new CaseId(id), this.requests.read(json(form)), IfMatch.NONE).id();
			next.addFlashAttribute("done", "step-up.requested");
			return "redirect:/cases/" + id + "/step-ups/" + stepUp;
		}
		catch (NotThere | NotPermitted ex) {
			throw ex;
		}
		catch (RuleBroken ex) {
			return ask(id, form.refuse(ex), model);
		}
	}

	/** The day stands there already: without a time nobody phoned. */
	private String json(Form form) {
		return form.value("calledAt.time").isBlank()
				? FormJson.of(form.typed().without(List.of("calledAt")).compact(), RequestStepUp.class)
				: this.forms.json(form);
	}

	private String ask(UUID id, Form form, Model model) {
		form.choices("urgency",
				Stream.of(Urgency.URGENT, Urgency.PLANNED)
					.map((urgency) -> Option.of(urgency.name(), this.words.code(urgency),
							this.words.firstOf(null, "code.Urgency." + urgency.name() + ".hint")))
					.toList());
		List<Option> children = children(id);
		form.choices("children", children);
		form.choices("disclosures.personId", children);
		model.addAttribute("form", form);
		return "stepping/request-step-up";
	}

	private List<Option> children(UUID id) {
		return this.people.of(new CaseId(id))
			.now()
			.stream()
			.filter(Household.Member::child)
			.map((child) -> Option.of(child.id().toString(), child.name()))
			.toList();
	}

	@GetMapping("/{stepUp}")
	String one(@PathVariable UUID id, @PathVariable UUID stepUp, Model model) {
		StepUpView view = of(id, stepUp);
		boolean socialCare = this.user.get().is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER);
		model.addAttribute("stepUp", view);
		model.addAttribute("people", this.people.of(new CaseId(id)).names());
		model.addAttribute("socialCare", socialCare);
		model.addAttribute("mayChallenge",
				!socialCare && view.escalations().size() < 4 && (view.open() || view.decided() != null)
						&& view.endedAt() == null && view.state() != StepUpState.STARTED);
		return "stepping/step-up";
	}

	private StepUpView of(UUID id, UUID stepUp) {
		StepUpView view = this.reading.read(stepUp);
		if (!view.caseId().equals(id)) {
			throw NotThere.none(stepUp);
		}
		return view;
	}

	@PostMapping("/{stepUp}/acknowledgement")
	String acknowledge(@PathVariable UUID id, @PathVariable UUID stepUp, RedirectAttributes next) {
		this.acknowledging.acknowledge(of(id, stepUp).id());
		next.addFlashAttribute("done", "step-up.acknowledged");
		return "redirect:/cases/" + id + "/step-ups/" + stepUp;
	}

	@PostMapping("/{stepUp}/disclosures/{disclosure}/release")
	String release(@PathVariable UUID id, @PathVariable UUID stepUp, @PathVariable UUID disclosure,
			RedirectAttributes next) {
		boolean ofIt = of(id, stepUp).disclosures().stream().anyMatch((one) -> one.id().equals(disclosure));
		if (!ofIt) {
			throw NotThere.none(disclosure);
		}
		this.releasing.release(disclosure);
		next.addFlashAttribute("done", "step-up.released");
		return "redirect:/cases/" + id + "/step-ups/" + stepUp;
	}

	@GetMapping("/{stepUp}/escalations/new")
	String challenge(@PathVariable UUID id, @PathVariable UUID stepUp, HttpServletRequest request, Model model) {
		return challenge(of(id, stepUp), this.forms.open("escalate-step-up", EscalateStepUp.class, request), model);
	}

	@PostMapping("/{stepUp}/escalations/new")
	String challenge(@PathVariable UUID id, @PathVariable UUID stepUp, HttpServletRequest request, Model model,
			RedirectAttributes next) {
		StepUpView view = of(id, stepUp);
		return this.forms.submit(this.forms.sent("escalate-step-up", EscalateStepUp.class, request),
				EscalateStepUp.class, request, (said) -> this.escalating.escalate(stepUp, said), (raised) -> {
					next.addFlashAttribute("done", "step-up.challenged");
					return "redirect:/cases/" + id + "/step-ups/" + stepUp;
				}, (again) -> challenge(view, again, model));
	}

	private static String challenge(StepUpView view, Form form, Model model) {
		model.addAttribute("stepUp", view);
		model.addAttribute("form", form);
		return "stepping/escalate-step-up";
	}

	@GetMapping("/{stepUp}/outcomes/new")
	String outcome(@PathVariable UUID id, @PathVariable UUID stepUp, HttpServletRequest request, Model model) {
		return outcome(of(id, stepUp), this.forms.open("record-step-up-outcome", RecordStepUpOutcome.class, request),
				model);
	}

	@PostMapping("/{stepUp}/outcomes/new")
	String outcome(@PathVariable UUID id, @PathVariable UUID stepUp, HttpServletRequest request, Model model,
			RedirectAttributes next) {
		StepUpView view = of(id, stepUp);
		return this.forms.submit(this.forms.sent("record-step-up-outcome", RecordStepUpOutcome.class, request),
				RecordStepUpOutcome.class, request, (said) -> {
					this.recording.record(stepUp, said);
					return stepUp;
				}, (recorded) -> {
					next.addFlashAttribute("done", "step-up.outcome-recorded");
					return "redirect:/cases/" + id + "/step-ups/" + stepUp;
				}, (again) -> outcome(view, again, model));
	}

	private String outcome(StepUpView view, Form form, Model model) {
		form.choices("personId", children(view.caseId()));
		model.addAttribute("stepUp", view);
		model.addAttribute("form", form);
		return "stepping/record-step-up-outcome";
	}

}
