package org.earlyhelp.caseload.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.earlyhelp.access.Names;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.caseload.LookingAtWork;
import org.earlyhelp.caseload.ReassignWork;
import org.earlyhelp.caseload.Reassigned;
import org.earlyhelp.caseload.ReassigningWork;
import org.earlyhelp.caseload.WorkHeld;
import org.earlyhelp.casefile.LeadEndReason;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.KeptInSession;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives a practitioner's work to others: chosen, looked at before, then done and told of
 * line by line.
 */
@Controller
@RequestMapping("/caseloads/{practitioner}")
class WorkPages {

	private static final String FORM = "reassign";

	private static final String KEPT = WorkPages.class.getName();

	private static final Set<LeadEndReason> REASONS = EnumSet
		.complementOf(EnumSet.of(LeadEndReason.STEP_UP, LeadEndReason.CLOSURE));

	private final LookingAtWork looking;

	private final ReassigningWork reassigning;

	private final WhyNot why;

	private final Staff staff;

	private final Names names;

	private final Wording words;

	private final Forms forms;

	WorkPages(LookingAtWork looking, ReassigningWork reassigning, WhyNot why, Staff staff, Names names, Wording words,
			Forms forms) {
		this.looking = looking;
		this.reassigning = reassigning;
		this.why = why;
		this.staff = staff;
		this.names = names;
		this.words = words;
		this.forms = forms;
	}

	/**
	 * What became of it all, as the page tells it.
	 *
	 * @param lines those that moved, or would
	 * @param refused those that do not
	 */
	record Told(String practitioner, String name, List<ToldLine> lines, List<ToldLine> refused,
			List<Weighed> loads) implements KeptInSession {
	}

	/** One line of it, in words. */
	record ToldLine(boolean aboutCase, UUID id, String what, String family, boolean leads, int tasks, int actions,
			String to, String told, String why) {
	}

	/** What one person carries before and after. */
	record Weighed(String name, int casesBefore, int casesAfter, String weightBefore, String weightAfter,
			boolean much) {
	}

	@GetMapping
	String choose(@PathVariable String practitioner, @RequestParam(required = false) String all,
			HttpServletRequest request, Model model) {
		WorkHeld held = this.looking.read(practitioner);
		Form form = this.forms.open(FORM, ReassignWork.class, request);
		if (all != null) {
			form.begin(everything(held));
		}
		return choose(held, form, model);
	}

	/** Shows what would happen, changes the choice, or does it: by the button. */
	@PostMapping
	String choose(@PathVariable String practitioner, HttpServletRequest request, Model model) {
		Form form = this.forms.sent(FORM, ReassignWork.class, request).onlyRowsThatSay("instead", "id");
		return switch (this.forms.button(request)) {
			case "change" -> choose(this.looking.read(practitioner), form, model);
			case "move" -> this.forms.submit(form, ReassignWork.class, request,
					(asked) -> this.reassigning.move(practitioner, asked),
					(done) -> keep(told(practitioner, done), request),
					(again) -> choose(this.looking.read(practitioner), again, model));
			default -> this.forms.submit(form, ReassignWork.class, request,
					(asked) -> this.reassigning.preview(practitioner, asked),
					(would) -> preview(told(practitioner, would), form, model),
					(again) -> choose(this.looking.read(practitioner), again, model));
		};
	}

	/** What became of each. */
	@GetMapping("/moved")
	String moved(@PathVariable String practitioner, HttpServletRequest request, Model model) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(KEPT) instanceof Told told)
				|| !told.practitioner().equals(practitioner)) {
			return "redirect:/caseloads/{practitioner}";
		}
		model.addAttribute("told", told);
		return "caseload/moved";
	}

	private static String keep(Told told, HttpServletRequest request) {
		request.getSession().setAttribute(KEPT, told);
		return "redirect:/caseloads/{practitioner}/moved";
	}

	private static Typed everything(WorkHeld held) {
		Typed typed = Typed.NOTHING;
		var fields = new HashMap<String, List<String>>();
		fields.put("cases", held.cases().stream().map((one) -> one.id().toString()).toList());
		fields.put("tasks", held.tasks().stream().map((one) -> one.id().toString()).toList());
		return typed.with(new Typed(fields));
	}

	private String choose(WorkHeld held, Form form, Model model) {
		List<Option> people = this.staff.active()
			.stream()
			.filter((user) -> user.is(Role.PRACTITIONER) && !user.username().equals(held.practitioner()))
			.sorted(Comparator.comparing(User::name))
			.map((user) -> Option.of(user.username(), user.name() + ", " + user.agency()))
			.toList();
		form.choices("reason",
				REASONS.stream().map((reason) -> Option.of(reason.name(), this.words.code(reason))).toList());
		form.choices("to", people);
		form.choices("instead.to", people);
		var ids = new ArrayList<String>();
		held.cases().forEach((one) -> ids.add(one.id().toString()));
		held.tasks().forEach((one) -> ids.add(one.id().toString()));
		model.addAttribute("held", held);
		model.addAttribute("boxes", boxes(held));
		model.addAttribute("form", form);
		model.addAttribute("places", form.rowsAbout("instead", "id", ids));
		return "caseload/choose";
	}

	/** What each is called beside its box. */
	private Map<UUID, List<Option>> boxes(WorkHeld held) {
		var boxes = new HashMap<UUID, List<Option>>();
		held.cases()
			.forEach((one) -> boxes.put(one.id(),
					List.of(Option.of(one.id().toString(), one.family() + ", " + one.reference()))));
		held.tasks().forEach((one) -> {
			String family = (one.family() != null) ? one.family() : this.words.of("task.nobody-named");
			boxes.put(one.id(),
					List.of(Option.of(one.id().toString(), one.name() + ": " + family + ", " + one.reference())));
		});
		return boxes;
	}

	private String preview(Told told, Form form, Model model) {
		model.addAttribute("told", told);
		model.addAttribute("form", form);
		model.addAttribute("typedFields", form.typed().fields());
		return "caseload/preview";
	}

	private Told told(String practitioner, Reassigned done) {
		List<ToldLine> lines = done.lines().stream().map(this::line).toList();
		return new Told(practitioner, this.names.of(practitioner),
				lines.stream().filter((line) -> line.why() == null).toList(),
				lines.stream().filter((line) -> line.why() != null).toList(),
				done.loads()
					.stream()
					.map((load) -> new Weighed(load.name(), load.casesBefore(), load.casesAfter(),
							load.weightBefore().toPlainString(), load.weightAfter().toPlainString(), load.much()))
					.toList());
	}

	private ToldLine line(Reassigned.Line line) {
		return new ToldLine(line.kind() == Reassigned.Kind.CASE, line.id(),
				(line.what() != null) ? line.what() : this.words.of("reassign.unknown"), line.family(), line.leads(),
				line.tasks(), line.actions(),
				(line.to() != null) ? this.names.of(line.to()) : this.words.of("reassign.nobody"),
				String.join(", ", line.told().stream().map(this.names::of).distinct().toList()),
				this.why.of(line.refusal()));
	}

}
