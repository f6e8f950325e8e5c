package org.earlyhelp.casefile.web;

import java.util.List;

import org.earlyhelp.casefile.CandidateOptions;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.LeadView;
import org.earlyhelp.casefile.ReadingAgreement;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.casefile.ReadingLeads;
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

	private final ReadingLeads leads;

	private final WhoCouldHelp who;

	private final CandidateOptions options;

	AgreeLeadPractitionerPage(ReadingEpisode reading, ReadingAgreement agreement, ReadingLeads leads, WhoCouldHelp who,
			CandidateOptions options) {
		this.reading = reading;
		this.agreement = agreement;
		this.leads = leads;
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
		List<LeadView> led = this.leads.read(id);
		LeadView vacancy = led.stream()
			.filter((one) -> one.status() == LeadStatus.VACANT && one.endedAt() == null)
			.findFirst()
			.orElse(null);
		model.addAttribute("vacancy", vacancy);
		model.addAttribute("left", (vacancy != null)
				? led.stream().filter((one) -> one.handoverNote() != null).findFirst().orElse(null) : null);
		form.choices("practitioner", this.options.of(this.who.with(id)));
	}

}
