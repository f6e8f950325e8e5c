package org.earlyhelp.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.LookingAtTask;
import org.earlyhelp.worklist.MovingTask;
import org.earlyhelp.worklist.TakingNextTask;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves work between people: take it, put it back, give it to somebody. */
@Controller
class TaskPages {

	private final LookingAtTask looking;

	private final MovingTask moving;

	private final TakingNextTask taking;

	private final ListingTasks listing;

	private final TaskFrame frame;

	private final Forms forms;

	TaskPages(LookingAtTask looking, MovingTask moving, TakingNextTask taking, ListingTasks listing, TaskFrame frame,
			Forms forms) {
		this.looking = looking;
		this.moving = moving;
		this.taking = taking;
		this.listing = listing;
		this.frame = frame;
		this.forms = forms;
	}

	@PostMapping("/tasks/{id}/claim")
	String claim(@PathVariable UUID id) {
		this.moving.claim(new TaskId(id), IfMatch.NONE);
		return "redirect:/tasks/" + id;
	}

	@PostMapping("/tasks/{id}/release")
	String release(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
		TaskView task = this.moving.release(new TaskId(id), IfMatch.NONE);
		next.addFlashAttribute("done", "page.task.released");
		next.addFlashAttribute("doneValue", task.name());
		return "redirect:" + LastList.of(request);
	}

	/** What is due first of what waits for anybody like me. */
	@PostMapping("/tasks/next")
	String next(HttpServletRequest request, RedirectAttributes next) {
		return this.taking.take(null).map((task) -> "redirect:/tasks/" + task.id()).orElseGet(() -> {
			next.addFlashAttribute("done", "page.tasks.nothing-waits");
			return "redirect:" + LastList.of(request);
		});
	}

	@GetMapping("/tasks/{id}/assign")
	String assign(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return assign(id, this.forms.open("assign", Assign.class, request), model);
	}

	@PostMapping("/tasks/{id}/assign")
	String assign(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
		Form form = this.forms.sent("assign", Assign.class, request);
		return this.forms.submit(form, Assign.class, request,
				(assign) -> this.moving.assign(new TaskId(id), assign.assignee(), assign.reason(), IfMatch.NONE),
				(task) -> {
					next.addFlashAttribute("done", "page.task.assigned");
					next.addFlashAttribute("doneValue", task.name());
					return "redirect:" + LastList.of(request);
				}, (again) -> assign(id, again, model));
	}

	/** What was done, and where to go on; also for those whose access ended with it. */
	@GetMapping("/tasks/{id}/done")
	String done(@PathVariable UUID id, Model model, RedirectAttributes elsewhere) {
		TaskView task;
		try {
			task = this.looking.look(new TaskId(id));
		}
		catch (NotThere ex) {
			elsewhere.addFlashAttribute("done", "page.task.done-and-over");
			return "redirect:/tasks";
		}
		this.frame.show(task, null, model);
		model.addAttribute("next", this.listing.list(TaskQuery.of(task.caseId(), task.contactId()), Map.of()).items());
		return "worklist/done";
	}

	private String assign(UUID id, Form form, Model model) {
		List<Option> people = this.looking.candidates(new TaskId(id))
			.stream()
			.map((user) -> Option.of(user.username(), user.name() + ", " + user.agency()))
			.toList();
		model.addAttribute("form", form.choices("assignee", people));
		this.frame.show(this.looking.look(new TaskId(id)), null, model);
		return "worklist/assign";
	}

	/**
	 * Gives work to somebody.
	 *
	 * @param assignee a username
	 * @param reason why; needed where it is somebody else's
	 */
	record Assign(@NotNull @Line(max = 60) String assignee, @FreeText(max = 1000) String reason) {
	}

}
