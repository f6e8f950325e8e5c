package org.earlyhelp.worklist.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.Names;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts in the model what stands around every piece of work. */
@Component
class TaskFrame {

	private final Wording words;

	private final Names names;

	private final Profile profile;

	private final When when;

	TaskFrame(Wording words, Names names, Profile profile, When when) {
		this.words = words;
		this.names = names;
		this.profile = profile;
		this.when = when;
	}

	void show(TaskView task, TaskPage.Section section, Model model) {
		var said = new HashMap<String, String>();
		said.put("subject", subject(task));
		said.put("submit", this.words.firstOf(null, task.type() + ".submit", "task.submit"));
		said.put("section", (section != null) ? this.words.of(task.type() + ".section." + section.name()) : null);
		said.put("ended", (task.endedAt() != null) ? ended(task) : null);
		model.addAttribute("words", said);
		model.addAttribute("levels", this.profile);
		model.addAttribute("task", task);
	}

	private static String subject(TaskView task) {
		if (task.subject().kind() == Subject.Kind.CHALLENGE) {
			return "/agency-challenges/" + task.subject().id();
		}
		if (task.subject().kind() == Subject.Kind.GLASS) {
			return "/break-glass/" + task.subject().id();
		}
		if (task.subject().kind() == Subject.Kind.CASE_AUDIT) {
			return "/case-audits/" + task.subject().id();
		}
		return (task.caseId() != null) ? "/cases/" + task.caseId() : "/contacts/" + task.contactId();
	}

	/** The sections of a long form, as its list shows them. */
	List<Map<String, Object>> steps(TaskView task, List<Progress.Step> progress) {
		return progress.stream().map((step) -> {
			var item = new HashMap<String, Object>();
			item.put("title", step.title());
			item.put("href", "/tasks/" + task.id() + "/" + step.name());
			boolean done = step.state() == Progress.State.COMPLETED;
			item.put(done ? "status" : "tag", this.words.of("task.state." + step.state().name()));
			item.put("tagClasses", done ? null
					: (step.state() == Progress.State.IN_PROGRESS) ? "govuk-tag--yellow" : "govuk-tag--blue");
			return (Map<String, Object>) item;
		}).toList();
	}

	/** What is wrong, each with its link to the field in its section. */
	static List<Map<String, String>> wrong(TaskView task, TaskPage page, Form form) {
		return form.wrong().stream().map((one) -> {
			var line = new HashMap<String, String>();
			line.put("text", form.told(one));
			line.put("href",
					page.sections()
						.stream()
						.filter((section) -> section.holds(one.field()))
						.findFirst()
						.map((section) -> "/tasks/" + task.id() + "/" + section.name() + form.href(one))
						.orElse(null));
			return (Map<String, String>) line;
		}).toList();
	}

	/** What was answered, as the lines of a summary. */
	static List<Map<String, Object>> rows(List<Form.Line> answers) {
		return answers.stream()
			.map((line) -> Map.<String, Object>of("key", line.label(), "values", line.values()))
			.toList();
	}

	private String ended(TaskView task) {
		return this.words.of("task.ended." + task.state().name(), this.names.of(task.endedBy()),
				this.when.moment(task.endedAt()), (task.endedReason() != null) ? task.endedReason() : "");
	}

}
