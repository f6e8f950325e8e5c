package org.earlyhelp.worklist.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.worklist.DoingInBulk;
import org.earlyhelp.worklist.LookingAtTask;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Moves what was ticked in a list, and tells of each piece what became of it. */
@Controller
class TaskBulkPages {

	private static final String IDS = "ids";

	private static final int MOST = 100;

	private final DoingInBulk bulk;

	private final LookingAtTask looking;

	private final BulkOutcome outcome;

	private final Forms forms;

	TaskBulkPages(DoingInBulk bulk, LookingAtTask looking, BulkOutcome outcome, Forms forms) {
		this.bulk = bulk;
		this.looking = looking;
		this.outcome = outcome;
		this.forms = forms;
	}

	@PostMapping("/tasks/bulk")
	String move(HttpServletRequest request, RedirectAttributes next) {
		List<UUID> ids = ids(request);
		String button = this.forms.button(request);
		if (ids.isEmpty()) {
			next.addFlashAttribute("nothingTicked", true);
			return "redirect:" + LastList.of(request);
		}
		if ("assign".equals(button)) {
			return "redirect:"
					+ UriComponentsBuilder.fromPath("/tasks/give").queryParam(IDS, ids.toArray()).toUriString();
		}
		DoingInBulk.Action action = new TaskApi.Bulk(button, ids, null, null).toDo();
		return told(action, this.bulk.move(action, ids, null, null), request);
	}

	/** To whom, and why. */
	@GetMapping("/tasks/give")
	String give(HttpServletRequest request, Model model) {
		Typed chosen = Typed.NOTHING.with("action", "assign");
		Form form = this.forms.open("assign", TaskApi.Bulk.class, request).begin(chosen);
		return give(ids(request), form, model);
	}

	@PostMapping("/tasks/give")
	String give(HttpServletRequest request, Model model, RedirectAttributes next) {
		Form form = this.forms.sent("assign", TaskApi.Bulk.class, request);
		return this.forms.submit(form, TaskApi.Bulk.class, request,
				(give) -> this.bulk.move(give.toDo(), give.ids(), give.assignee(), give.reason()),
				(results) -> told(DoingInBulk.Action.ASSIGN, results, request),
				(again) -> give(ids(request), again, model));
	}

	/** What became of each. */
	@GetMapping("/tasks/bulk")
	String told(HttpServletRequest request, Model model) {
		BulkOutcome.Told told = BulkOutcome.last(request);
		if (told == null) {
			return "redirect:" + LastList.of(request);
		}
		model.addAttribute("told", told);
		return "worklist/bulk";
	}

	private String told(DoingInBulk.Action action, List<DoingInBulk.Result> results, HttpServletRequest request) {
		this.outcome.keep(action, results, request);
		return "redirect:/tasks/bulk";
	}

	private String give(List<UUID> ids, Form form, Model model) {
		List<TaskView> chosen = ids.stream().flatMap(this::visible).toList();
		List<Option> people = this.looking
			.candidatesForAll(chosen.stream().map((task) -> new TaskId(task.id())).toList())
			.stream()
			.map((user) -> Option.of(user.username(), user.name() + ", " + user.agency()))
			.toList();
		model.addAttribute("form", form.choices("assignee", people));
		model.addAttribute("chosenTasks", chosen);
		model.addAttribute("nobody", people.isEmpty());
		return "worklist/give";
	}

	private Stream<TaskView> visible(UUID id) {
		try {
			return Stream.of(this.looking.look(new TaskId(id)));
		}
		catch (NotThere ex) {
			return Stream.empty();
		}
	}

	private static List<UUID> ids(HttpServletRequest request) {
		String[] sent = request.getParameterValues(IDS);
		if (sent == null) {
			return List.of();
		}
		List<String> ids = Arrays.stream(sent).distinct().toList();
		InvalidInput.Findings findings = new InvalidInput.Findings();
		findings.unless(ids.size() <= MOST, IDS, "query.limit", MOST);
		ids.forEach((id) -> findings
			.unless(id.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), IDS, "id.form"));
		findings.refuse();
		return ids.stream().map(UUID::fromString).toList();
	}

}
