package org.earlyhelp.quality.web;

import java.util.List;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.quality.AuditCaseFile;
import org.earlyhelp.quality.ReadingAudits;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Grading a case file, section by section, beside where to look and until when. */
@Component
class AuditCaseFilePage implements TaskPage {

	private final ReadingAudits reading;

	private final Profile profile;

	AuditCaseFilePage(ReadingAudits reading, Profile profile) {
		this.reading = reading;
		this.profile = profile;
	}

	@Override
	public TaskType type() {
		return TaskType.AUDIT_CASE_FILE;
	}

	@Override
	public String template() {
		return "quality/audit-case-file";
	}

	@Override
	public List<Section> sections() {
		return List.of(Section.of("grades", "grades", "overall"), Section.of("findings", "strengths", "lessons"),
				Section.of("asked", "actions"));
	}

	@Override
	public void sent(Form form) {
		form.onlyRowsThatSay("lessons").onlyRowsThatSay("actions");
	}

	@Override
	public List<InvalidInput.Field> refusals(TaskView task, Object soFar) {
		return this.reading.refusals(new CaseAuditId(task.subject().id()), (AuditCaseFile) soFar);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseAuditId id = new CaseAuditId(task.subject().id());
		model.addAttribute("audit", this.reading.read(id));
		model.addAttribute("whyNot", this.reading.whyNotToAudit(id).orElse(null));
		model.addAttribute("areas", this.profile.audits().areas());
		this.profile.audits().areas().forEach((area) -> form.label("grades." + area.code(), area.name()));
		form.choices("actions.owner",
				this.reading.owners(id)
					.stream()
					.map((one) -> Option.of(one.username(), one.name() + ", " + one.agency()))
					.toList());
	}

}
