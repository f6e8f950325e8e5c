package org.earlyhelp.worklist.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Stale;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.FormJson;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.KeptInSession;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.CompletingTask;
import org.earlyhelp.worklist.LookingAtTask;
import org.earlyhelp.worklist.SavingDraft;
import org.earlyhelp.worklist.TaskEnded;
import org.earlyhelp.worklist.TaskHeld;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskRights;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a piece of work: what to know beside what to fill in, kept while it is
 * typed, checked, and sent as the payload that the API takes.
 */
@Controller
class TaskFormPages {

	private static final String VERSION = "_version";

	/** What was refused when all was sent, until the section it is of is sent again. */
	private static final String REFUSED = "refused:";

	private final LookingAtTask looking;

	private final SavingDraft saving;

	private final CompletingTask completing;

	private final Forms forms;

	private final StrictJson json;

	private final Wording words;

	private final TaskFrame frame;

	private final Progress progress;

	private final Map<String, TaskPage> pages;

	TaskFormPages(LookingAtTask looking, SavingDraft saving, CompletingTask completing, Forms forms, StrictJson json,
			Wording words, TaskFrame frame, List<TaskPage> pages) {
		this.looking = looking;
		this.saving = saving;
		this.completing = completing;
		this.forms = forms;
		this.json = json;
		this.words = words;
		this.frame = frame;
		this.progress = new Progress(words);
		this.pages = pages.stream()
			.collect(Collectors.toUnmodifiableMap((page) -> page.type().code(), Function.identity()));
	}

	@GetMapping("/tasks/{id}")
	String look(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Work work = work(id);
		Form form = opened(work, request);
		return show(work, form, null, model);
	}

	/** Keeps a form of one page, or sends it. */
	@PostMapping("/tasks/{id}")
	String send(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
		Work work = work(id);
		Form form = sent(work, null, request);
		if (this.forms.changesRows(request)) {
			return show(work, form, null, model);
		}
		if ("save".equals(this.forms.button(request))) {
			return orShowBoth(work, form, model, () -> {
				keep(work, form, request);
				next.addFlashAttribute("done", "page.task.saved");
				return "redirect:/tasks/" + id;
			});
		}
		return orShowBoth(work, form, model, () -> complete(work, form, request, () -> show(work, form, null, model)));
	}

	@GetMapping("/tasks/{id}/{section}")
	String section(@PathVariable UUID id, @PathVariable String section, HttpServletRequest request, Model model) {
		Work work = work(id);
		TaskPage.Section here = sectionOf(work, section);
		Form form = opened(work, request);
		refusals(id, request.getSession()).stream()
			.filter((wrong) -> here.holds(wrong.field()))
			.forEach((wrong) -> form.add(wrong.field(), wrong.text()));
		return show(work, form, here, model);
	}

	/** Keeps one section, and goes to the next or back to the list of sections. */
	@PostMapping("/tasks/{id}/{section}")
	String keep(@PathVariable UUID id, @PathVariable String section, HttpServletRequest request, Model model,
			RedirectAttributes next) {
		Work work = work(id);
		TaskPage.Section here = sectionOf(work, section);
		Form form = sent(work, here, request);
		if (this.forms.changesRows(request)) {
			return show(work, form, here, model);
		}
		return orShowBoth(work, form, model, () -> {
			keep(work, form, request);
			request.getSession()
				.setAttribute(REFUSED + id,
						new Refusals(refusals(id, request.getSession()).stream()
							.filter((wrong) -> !here.holds(wrong.field()))
							.toList()));
			if ("save".equals(this.forms.button(request))) {
				next.addFlashAttribute("done", "page.task.saved");
				return "redirect:/tasks/" + id;
			}
			if (form.refuse(new InvalidInput(wrong(work, form))).onlyWrongIn(here.fields()).refused()) {
				return show(work(id), form, here, model);
			}
			return "redirect:/tasks/" + id + after(work.page(), here);
		});
	}

	@GetMapping("/tasks/{id}/check")
	String check(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Work work = work(id);
		return check(work, opened(work, request), model);
	}

	/** Sends a form of several sections. */
	@PostMapping("/tasks/{id}/check")
	String sendAll(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Work work = work(id);
		Form form = opened(work, request);
		return orShowBoth(work, form, model, () -> complete(work, form, request, () -> {
			request.getSession().setAttribute(REFUSED + id, new Refusals(List.copyOf(form.wrong())));
			return check(work, form, model);
		}));
	}

	/** Keeps what is typed while it is typed: a page with script sends this by itself. */
	@PostMapping(path = "/tasks/{id}/draft", headers = "HX-Request")
	String draft(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Work work = work(id);
		String section = request.getParameter("_section");
		Form form = sent(work, (section != null && !section.isEmpty()) ? sectionOf(work, section) : null, request);
		try {
			model.addAttribute("saved", keep(work, form, request));
		}
		catch (TaskHeld | TaskEnded | Stale ex) {
			model.addAttribute("notSaved", this.words.of(ex.key(), ex.values()));
		}
		return "worklist/saved :: status";
	}

	/** Two who worked at once see both. */
	@GetMapping("/tasks/{id}/versions")
	String versions(@PathVariable UUID id, Model model) {
		Work work = work(id);
		return both(work, form(work, work.task().draft()), null, model);
	}

	/** Goes on with the version that was chosen: mine, theirs, or what was saved. */
	@PostMapping("/tasks/{id}/versions")
	String choose(@PathVariable UUID id, HttpServletRequest request) {
		Work work = work(id);
		switch (this.forms.button(request)) {
			case "mine" -> keep(work, sent(work, null, request), request);
			case "theirs" -> this.looking.leftByOthers(new TaskId(id))
				.ifPresent((theirs) -> keep(work, form(work, theirs), request));
			default -> {
				// What was saved stands as it is.
			}
		}
		return "redirect:/tasks/" + id;
	}

	private Work work(UUID id) {
		TaskId task = new TaskId(id);
		TaskView view = this.looking.look(task);
		TaskPage page = this.pages.get(view.type());
		if (page == null) {
			throw NotThere.none(task);
		}
		return new Work(view, page, this.looking.payloadOf(task), this.looking.rights(task));
	}

	private Form opened(Work work, HttpServletRequest request) {
		Form kept = this.forms.open(work.task().type(), work.payload(), request);
		return (kept.kept() != null) ? kept.begin(form(work, work.task().draft()).typed())
				: form(work, work.task().draft());
	}

	private Form form(Work work, TaskView.Draft draft) {
		Typed typed = (draft == null) ? Typed.NOTHING : (draft.typed() != null) ? FormJson.read(draft.typed())
				: FormJson.typed(draft.payload(), work.payload());
		Form form = this.forms.of(work.task().type(), work.payload(), typed);
		// What a form kept holds what it began with, as far as nobody took it away. What
		// came as JSON has rows of its own, which are not those that the page begins
		// with.
		return (draft != null && draft.typed() != null) ? form
				: form.begin(work.page().begun(work.task()).without(typed.roots()));
	}

	/** What was sent; of a long form, with what the other sections hold. */
	private Form sent(Work work, TaskPage.Section section, HttpServletRequest request) {
		Form sent = this.forms.sent(work.task().type(), work.payload(), request);
		work.page().sent(sent);
		if (section == null) {
			return sent;
		}
		return sent.beside(form(work, work.task().draft()).typed().without(section.fields()));
	}

	private TaskView keep(Work work, Form form, HttpServletRequest request) {
		Typed typed = form.typed().compact().with(Forms.ONCE, form.once());
		return this.saving.save(new TaskId(work.task().id()), FormJson.readablePart(typed, work.payload(), this.json),
				FormJson.write(typed), seen(form, request, work));
	}

	private String complete(Work work, Form form, HttpServletRequest request, Again again) {
		try {
			this.completing.complete(new TaskId(work.task().id()), this.forms.json(form), seen(form, request, work));
			return "redirect:/tasks/" + work.task().id() + "/done";
		}
		catch (NotThere | NotPermitted | TaskHeld | TaskEnded | Stale ex) {
			throw ex;
		}
		catch (RuleBroken ex) {
			form.refuse(ex);
			keep(work, form, request);
			return again.show();
		}
	}

	/** Where somebody else was quicker, what was typed is kept and both are shown. */
	private String orShowBoth(Work work, Form form, Model model, Again work2) {
		try {
			return work2.show();
		}
		catch (TaskHeld | TaskEnded | Stale ex) {
			Typed typed = form.typed().compact();
			if (!(ex instanceof Stale)) {
				this.saving.keepLate(new TaskId(work.task().id()),
						FormJson.readablePart(typed, work.payload(), this.json), FormJson.write(typed));
			}
			return both(work(work.task().id()), form, ex, model);
		}
	}

	private String both(Work work, Form mine, RuleBroken why, Model model) {
		List<String> fields = fields(work);
		work.page().show(work.task(), mine, model);
		TaskView.Draft saved = (why instanceof Stale) ? work.task().draft()
				: this.looking.leftByOthers(new TaskId(work.task().id())).orElse(null);
		Form other = (saved != null) ? form(work, saved) : null;
		if (other != null) {
			work.page().show(work.task(), other, model);
			List<Form.Line> theirs = other.answers(fields);
			model.addAttribute("theirs", theirs);
			model.addAttribute("theirRows", TaskFrame.rows(theirs));
			model.addAttribute("other", saved);
		}
		model.addAttribute("why", (why != null) ? this.words.of(why.key(), why.values()) : null);
		model.addAttribute("stale", why instanceof Stale);
		List<Form.Line> answers = mine.answers(fields);
		model.addAttribute("mine", answers);
		model.addAttribute("mineRows", TaskFrame.rows(answers));
		model.addAttribute("form", mine);
		model.addAttribute("rights", work.rights());
		this.frame.show(work.task(), null, model);
		return "worklist/versions";
	}

	private String check(Work work, Form form, Model model) {
		work.page().show(work.task(), form, model);
		model.addAttribute("form", form);
		model.addAttribute("page", work.page());
		model.addAttribute("progress", progress(work, form));
		model.addAttribute("wrong", TaskFrame.wrong(work.task(), work.page(), form));
		this.frame.show(work.task(), null, model);
		return "worklist/check";
	}

	private String show(Work work, Form form, TaskPage.Section section, Model model) {
		model.addAttribute("knows", knows(work, form, model));
		model.addAttribute("form", form);
		model.addAttribute("page", work.page());
		model.addAttribute("rights", work.rights());
		model.addAttribute("section", section);
		this.frame.show(work.task(), section, model);
		if (work.rights().mine() && !work.page().sections().isEmpty()) {
			model.addAttribute("steps", this.frame.steps(work.task(), progress(work, form)));
		}
		model.addAttribute("othersLeft",
				work.rights().mine() ? this.looking.leftByOthers(new TaskId(work.task().id())).orElse(null) : null);
		if (section != null) {
			return work.rights().mine() ? "worklist/section" : "redirect:/tasks/" + work.task().id();
		}
		return "worklist/task";
	}

	private List<Progress.Step> progress(Work work, Form form) {
		return this.progress.of(work.page(), form, work.page().begun(work.task()), wrong(work, form));
	}

	/**
	 * All that is missing or will be refused, as far as it can be told before sending.
	 */
	private List<InvalidInput.Field> wrong(Work work, Form form) {
		var wrong = new ArrayList<InvalidInput.Field>();
		try {
			this.json.read(this.forms.json(form), form.payload());
		}
		catch (InvalidInput ex) {
			wrong.addAll(ex.fields());
		}
		String readable = FormJson.readablePart(form.typed().compact(), work.payload(), this.json);
		wrong.addAll(work.page().refusals(work.task(), this.json.readPart(readable, work.payload())));
		return wrong;
	}

	/** Who may take it and not read its record yet sees the task alone. */
	private static boolean knows(Work work, Form form, Model model) {
		try {
			work.page().show(work.task(), form, model);
			return true;
		}
		catch (NotThere | NotPermitted ex) {
			if (work.rights().mine()) {
				throw ex;
			}
			return false;
		}
	}

	private static List<Form.Wrong> refusals(UUID task, HttpSession session) {
		return (session.getAttribute(REFUSED + task) instanceof Refusals refused) ? refused.wrong() : List.of();
	}

	/** What was wrong in a form of several sections, until each is put right. */
	private record Refusals(List<Form.Wrong> wrong) implements KeptInSession {
	}

	private static List<String> fields(Work work) {
		return work.page().sections().isEmpty()
				? Arrays.stream(work.payload().getRecordComponents()).map((one) -> one.getName()).toList()
				: work.page().sections().stream().flatMap((section) -> section.fields().stream()).toList();
	}

	private static TaskPage.Section sectionOf(Work work, String name) {
		return work.page()
			.sections()
			.stream()
			.filter((section) -> section.name().equals(name))
			.findFirst()
			.orElseThrow(() -> NotThere.none(new TaskId(work.task().id())));
	}

	private static String after(TaskPage page, TaskPage.Section here) {
		int next = page.sections().indexOf(here) + 1;
		return (next < page.sections().size()) ? "/" + page.sections().get(next).name() : "/check";
	}

	/**
	 * The version that the form was made from. What the form itself has kept since, while
	 * it was typed, is no other version.
	 */
	private static IfMatch seen(Form form, HttpServletRequest request, Work work) {
		String version = request.getParameter(VERSION);
		TaskView.Draft draft = work.task().draft();
		boolean ownDraft = draft != null && draft.typed() != null
				&& FormJson.read(draft.typed()).value(Forms.ONCE).equals(form.once());
		return (version != null && version.matches("\\d{1,9}") && !ownDraft)
				? IfMatch.of(IfMatch.tag(Long.parseLong(version))) : IfMatch.of(IfMatch.tag(work.task().version()));
	}

	/** A piece of work and its page. */
	private record Work(TaskView task, TaskPage page, Class<?> payload, TaskRights rights) {
	}

	private interface Again {

		String show();

	}

}
