package org.earlyhelp.quality.web;

import org.earlyhelp.quality.ReadingAuditActions;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Doing what an audit asked, beside what that is. */
@Component
class DoAuditActionPage implements TaskPage {

	private final ReadingAuditActions actions;

	DoAuditActionPage(ReadingAuditActions actions) {
		this.actions = actions;
	}

	@Override
	public TaskType type() {
		return TaskType.DO_AUDIT_ACTION;
	}

	@Override
	public String template() {
		return "quality/do-audit-action";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("asked", this.actions.read(task.matterId()));
	}

}
