package org.earlyhelp.stepping.web;

import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Telling social care what it asked for. */
@Component
class ProvideMoreInformationPage implements TaskPage {

	private final ReadingStepUp reading;

	private final PeopleOfCase people;

	ProvideMoreInformationPage(ReadingStepUp reading, PeopleOfCase people) {
		this.reading = reading;
		this.people = people;
	}

	@Override
	public TaskType type() {
		return TaskType.PROVIDE_MORE_INFORMATION;
	}

	@Override
	public String template() {
		return "stepping/provide-more-information";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("stepUp", this.reading.read(task.matterId()));
		model.addAttribute("people", this.people.of(new CaseId(task.caseId())).names());
	}

}
