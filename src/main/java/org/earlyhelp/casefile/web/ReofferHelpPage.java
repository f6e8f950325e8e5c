package org.earlyhelp.casefile.web;

import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.casefile.ReadingRefusal;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Offering help again, beside why the family said no. */
@Component
class ReofferHelpPage implements TaskPage {

	private final ReadingEpisode reading;

	private final ReadingRefusal refusal;

	ReofferHelpPage(ReadingEpisode reading, ReadingRefusal refusal) {
		this.reading = reading;
		this.refusal = refusal;
	}

	@Override
	public TaskType type() {
		return TaskType.REOFFER_HELP;
	}

	@Override
	public String template() {
		return "casefile/reoffer-help";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId id = new CaseId(task.caseId());
		model.addAttribute("episode", this.reading.read(id));
		model.addAttribute("refusal", this.refusal.read(id).orElse(null));
	}

}
