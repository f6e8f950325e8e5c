package org.earlyhelp.casefile.web;

import org.earlyhelp.casefile.CandidateOptions;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.casefile.WhoCouldHelp;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Choosing who meets the family, beside what the family needs and who has room. */
@Component
class AllocateAssessorPage implements TaskPage {

	private final ReadingEpisode reading;

	private final WhoCouldHelp who;

	private final CandidateOptions options;

	AllocateAssessorPage(ReadingEpisode reading, WhoCouldHelp who, CandidateOptions options) {
		this.reading = reading;
		this.who = who;
		this.options = options;
	}

	@Override
	public TaskType type() {
		return TaskType.ALLOCATE_ASSESSOR;
	}

	@Override
	public String template() {
		return "casefile/allocate-assessor";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId id = new CaseId(task.caseId());
		model.addAttribute("episode", this.reading.read(id));
		form.choices("assessor", this.options.of(this.who.with(id)));
	}

}
