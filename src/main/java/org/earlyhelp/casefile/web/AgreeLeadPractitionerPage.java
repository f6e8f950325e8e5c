package org.earlyhelp.casefile.web;

import org.earlyhelp.casefile.CandidateOptions;
import org.earlyhelp.casefile.ReadingAgreement;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.casefile.WhoCouldHelp;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Agreeing who leads, beside who knows the family already. */
@Component
class AgreeLeadPractitionerPage implements TaskPage {

	private final ReadingEpisode reading;

	private final ReadingAgreement agreement;

	private final WhoCouldHelp who;

	private final CandidateOptions options;

	AgreeLeadPractitionerPage(ReadingEpisode reading, ReadingAgreement agreement, WhoCouldHelp who,
			CandidateOptions options) {
		this.reading = reading;
		this.agreement = agreement;
		this.who = who;
		this.options = options;
	}

	@Override
	public TaskType type() {
		return TaskType.AGREE_LEAD_PRACTITIONER;
	}

	@Override
	public String template() {
		return "casefile/agree-lead-practitioner";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId id = new CaseId(task.caseId());
		model.addAttribute("episode", this.reading.read(id));
		model.addAttribute("agreement", this.agreement.read(id));
		form.choices("practitioner", this.options.of(this.who.with(id)));
	}

}
