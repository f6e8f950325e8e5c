package org.earlyhelp.assessment.web;

import java.util.UUID;

import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.assessment.PreviousWords;
import org.earlyhelp.assessment.ReadingPreviousAssessment;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.shared.page.FormJson;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.worklist.LookingAtTask;
import org.earlyhelp.worklist.SavingDraft;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the words of the earlier episode's assessment into the draft of the new one. */
@Controller
class PreviousAssessmentPages {

	private final LookingAtTask looking;

	private final SavingDraft saving;

	private final ReadingPreviousAssessment previous;

	private final CompleteAssessmentPage page;

	private final StrictJson json;

	PreviousAssessmentPages(LookingAtTask looking, SavingDraft saving, ReadingPreviousAssessment previous,
			CompleteAssessmentPage page, StrictJson json) {
		this.looking = looking;
		this.saving = saving;
		this.previous = previous;
		this.page = page;
		this.json = json;
	}

	@PostMapping("/tasks/{id}/previous-words")
	String bring(@PathVariable UUID id, RedirectAttributes next) {
		TaskView task = this.looking.look(new TaskId(id));
		if (TaskType.of(task.type()) != TaskType.COMPLETE_ASSESSMENT) {
			throw NotThere.none(id);
		}
		PreviousWords words = this.previous.read(new CaseId(task.caseId())).orElseThrow(() -> NotThere.none(id));
		Typed typed = Refreshed.with(typed(task), words);
		this.saving.save(new TaskId(id), FormJson.readablePart(typed, CompleteAssessment.class, this.json),
				FormJson.write(typed), IfMatch.of(IfMatch.tag(task.version())));
		next.addFlashAttribute("done", "complete-assessment.previous.done");
		return "redirect:/tasks/" + id;
	}

	/** As the form shows it: the draft, or what a form that nobody began starts with. */
	private Typed typed(TaskView task) {
		TaskView.Draft draft = task.draft();
		if (draft == null) {
			return this.page.begun(task);
		}
		if (draft.typed() != null) {
			return FormJson.read(draft.typed());
		}
		Typed said = FormJson.typed(draft.payload(), CompleteAssessment.class);
		return this.page.begun(task).without(said.roots()).with(said);
	}

}
