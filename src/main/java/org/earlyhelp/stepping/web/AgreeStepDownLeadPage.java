package org.earlyhelp.stepping.web;

import org.earlyhelp.casefile.CandidateOptions;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.casefile.WhoCouldHelp;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.stepping.ReadingStepDown;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Agreeing who leads after a step-down, beside what social care said of the family. */
@Component
class AgreeStepDownLeadPage implements TaskPage {

	private final ReadingEpisode reading;

	private final ReadingStepDown stepDowns;

	private final WhoCouldHelp who;

	private final CandidateOptions options;

	AgreeStepDownLeadPage(ReadingEpisode reading, ReadingStepDown stepDowns, WhoCouldHelp who,
			CandidateOptions options) {
		this.reading = reading;
		this.stepDowns = stepDowns;
		this.who = who;
		this.options = options;
	}

	@Override
	public TaskType type() {
		return TaskType.AGREE_STEP_DOWN_LEAD;
	}

	@Override
	public String template() {
		return "stepping/agree-step-down-lead";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId id = new CaseId(task.caseId());
		model.addAttribute("episode", this.reading.read(id));
		model.addAttribute("stepDown", this.stepDowns.ofCase(id).orElse(null));
		form.choices("practitioner", this.options.of(this.who.with(id)));
	}

}
