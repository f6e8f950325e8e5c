package org.earlyhelp.quality.web;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.quality.CaseAuditView;
import org.earlyhelp.quality.ReadingAudits;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Agreeing the grades beside what each auditor found. */
@Component
class ModerateAuditPage implements TaskPage {

	private final ReadingAudits reading;

	private final Profile profile;

	ModerateAuditPage(ReadingAudits reading, Profile profile) {
		this.reading = reading;
		this.profile = profile;
	}

	@Override
	public TaskType type() {
		return TaskType.MODERATE_AUDIT;
	}

	@Override
	public String template() {
		return "quality/moderate-audit";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseAuditView audit = this.reading.read(new CaseAuditId(task.subject().id()));
		model.addAttribute("audit", audit);
		model.addAttribute("areas", this.profile.audits().areas());
		this.profile.audits()
			.areas()
			.stream()
			.filter((area) -> audit.differing().contains(area.code()))
			.forEach((area) -> form.label("grades." + area.code(), area.name()));
	}

}
