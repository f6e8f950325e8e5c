package org.earlyhelp.stepping.web;

import java.util.List;
import java.util.Map;

import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Saying in writing that social care has started, with each child’s outcome where it is
 * known.
 */
@Component
class ConfirmSocialCareStartPage implements TaskPage {

	private final ReadingStepUp reading;

	private final PeopleOfCase people;

	ConfirmSocialCareStartPage(ReadingStepUp reading, PeopleOfCase people) {
		this.reading = reading;
		this.people = people;
	}

	@Override
	public TaskType type() {
		return TaskType.CONFIRM_SOCIAL_CARE_START;
	}

	@Override
	public String template() {
		return "stepping/confirm-social-care-start";
	}

	@Override
	public void sent(Form form) {
		form.onlyRowsThatSay("outcomes", "personId");
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("stepUp", this.reading.read(task.matterId()));
		model.addAttribute("people", this.people.of(new CaseId(task.caseId())).names());
		List<Household.Member> children = this.people.of(new CaseId(task.caseId()))
			.now()
			.stream()
			.filter(Household.Member::child)
			.toList();
		Map<String, String> rows = form.rowsAbout("outcomes", "personId",
				children.stream().map((child) -> child.id().toString()).toList());
		children.forEach((child) -> form.label(rows.get(child.id().toString()), child.name())
			.label(rows.get(child.id().toString()) + ".status", child.name()));
		model.addAttribute("children", children);
		model.addAttribute("rows", rows);
	}

}
