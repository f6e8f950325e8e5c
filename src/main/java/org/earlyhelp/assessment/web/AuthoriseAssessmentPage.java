package org.earlyhelp.assessment.web;

import org.earlyhelp.assessment.ReadingAssessment;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Approving an assessment or sending it back, beside all of it (R5.5). */
@Component
class AuthoriseAssessmentPage implements TaskPage {

	private final ReadingAssessment reading;

	AuthoriseAssessmentPage(ReadingAssessment reading) {
		this.reading = reading;
	}

	@Override
	public TaskType type() {
		return TaskType.AUTHORISE_ASSESSMENT;
	}

	@Override
	public String template() {
		return "assessment/authorise-assessment";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("assessment", this.reading.read(new CaseId(task.caseId())).orElse(null));
	}

}
