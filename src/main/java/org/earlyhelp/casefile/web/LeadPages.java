package org.earlyhelp.casefile.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.CandidateOptions;
import org.earlyhelp.casefile.EpisodeView;
import org.earlyhelp.casefile.LeadEndReason;
import org.earlyhelp.casefile.LeaveLead;
import org.earlyhelp.casefile.LeavingLead;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.casefile.ReadingLeads;
import org.earlyhelp.casefile.WhoCouldHelp;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That the lead practitioner is leaving: from the case itself. */
@Controller
class LeadPages {

	private static final String FORM = "leave-lead";

	/** What ends a lead by itself is no matter of the form. */
	private static final Set<LeadEndReason> REASONS = EnumSet
		.complementOf(EnumSet.of(LeadEndReason.STEP_UP, LeadEndReason.CLOSURE));

	private final LeavingLead leaving;

	private final ReadingEpisode reading;

	private final ReadingLeads leads;

	private final WhoCouldHelp who;

	private final Wording words;

	private final CandidateOptions options;

	private final Forms forms;

	LeadPages(LeavingLead leaving, ReadingEpisode reading, ReadingLeads leads, WhoCouldHelp who, Wording words,
			CandidateOptions options, Forms forms) {
		this.leaving = leaving;
		this.reading = reading;
		this.leads = leads;
		this.who = who;
		this.words = words;
		this.options = options;
		this.forms = forms;
	}

	@GetMapping("/cases/{id}/lead/leaving")
	String leave(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, this.forms.open(FORM, LeaveLead.class, request), model);
	}

	@GetMapping("/cases/{id}/leads")
	String leads(@PathVariable UUID id, Model model) {
		model.addAttribute("leads", this.leads.read(new CaseId(id)));
		return "casefile/leads";
	}

	@PostMapping("/cases/{id}/lead/leaving")
	String leave(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		Form form = this.forms.sent(FORM, LeaveLead.class, request);
		return this.forms.submit(form, LeaveLead.class, request,
				(said) -> this.leaving.leave(new CaseId(id), said, IfMatch.NONE), (next) -> {
					boolean followed = form.value("successor") != null && !form.value("successor").isEmpty();
					then.addFlashAttribute("done", followed ? "leave-lead.done.followed" : "leave-lead.done.vacant");
					return "redirect:" + ((this.leaving.stillSees(new CaseId(id))) ? "/cases/" + id : "/");
				}, (again) -> show(id, again, model));
	}

	private String show(UUID id, Form form, Model model) {
		CaseId episode = new CaseId(id);
		EpisodeView read = this.reading.read(episode);
		form.choices("endReason",
				REASONS.stream().map((reason) -> Option.of(reason.name(), this.words.code(reason))).toList());
		form.choices("successor",
				this.options.of(this.who.with(episode)
					.stream()
					.filter((candidate) -> !candidate.username().equals(read.lead()))
					.toList()));
		model.addAttribute("episode", read);
		model.addAttribute("form", form);
		return "casefile/leave-lead";
	}

}
