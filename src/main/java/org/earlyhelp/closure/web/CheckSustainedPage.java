package org.earlyhelp.closure.web;

import java.util.List;

import org.earlyhelp.closure.ReadingClosure;
import org.earlyhelp.plan.MeetingPreparation.NeedToAnswer;
import org.earlyhelp.plan.PreparingMeeting;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whether what was achieved lasts, need by need, beside how the case ended. */
@Component
class CheckSustainedPage implements TaskPage {

	private final PreparingMeeting preparing;

	private final ReadingClosure reading;

	private final Wording words;

	CheckSustainedPage(PreparingMeeting preparing, ReadingClosure reading, Wording words) {
		this.preparing = preparing;
		this.reading = reading;
		this.words = words;
	}

	@Override
	public TaskType type() {
		return TaskType.CHECK_SUSTAINED;
	}

	@Override
	public String template() {
		return "closure/check-sustained";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId episode = new CaseId(task.caseId());
		List<NeedToAnswer> needs = this.preparing.read(episode).needs();
		for (int row = 0; row < needs.size(); row++) {
			NeedToAnswer need = needs.get(row);
			form.label("needs[" + row + "]", (need.name() != null) ? need.need() + ": " + need.name() : need.need());
		}
		form.choices("needs.sustained",
				List.of("YES", "NO", "UNKNOWN")
					.stream()
					.map((answer) -> Option.of(answer, this.words.of("check-sustained." + answer)))
					.toList());
		model.addAttribute("asked", needs);
		model.addAttribute("proposal", this.reading.read(episode).orElse(null));
	}

}
