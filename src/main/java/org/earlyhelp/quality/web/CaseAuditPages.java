package org.earlyhelp.quality.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.quality.AuditActionView;
import org.earlyhelp.quality.CaseAuditView;
import org.earlyhelp.quality.DrawingSample;
import org.earlyhelp.quality.Grade;
import org.earlyhelp.quality.ReadingAuditActions;
import org.earlyhelp.quality.ReadingAudits;
import org.earlyhelp.quality.ReadingLearning;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Option;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Audits of case files: a month's, one, what they asked for, and what they teach. */
@Controller
class CaseAuditPages {

	private final ReadingAudits reading;

	private final ReadingAuditActions actions;

	private final ReadingLearning learning;

	private final DrawingSample drawing;

	private final Profile profile;

	private final CurrentUser user;

	CaseAuditPages(ReadingAudits reading, ReadingAuditActions actions, ReadingLearning learning, DrawingSample drawing,
			Profile profile, CurrentUser user) {
		this.reading = reading;
		this.actions = actions;
		this.learning = learning;
		this.drawing = drawing;
		this.profile = profile;
		this.user = user;
	}

	@GetMapping("/case-audits")
	String month(@RequestParam MultiValueMap<String, String> sent, Model model) {
		var asked = new Parameters(sent, Set.of("month", "after"));
		String text = asked.line("month");
		Cursor after = asked.after(1);
		asked.refuse();
		YearMonth wanted = AuditMonth.of(text);
		List<YearMonth> months = this.reading.months();
		YearMonth month = (wanted != null) ? wanted : months.isEmpty() ? null : months.get(0);
		var words = new AuditMonth();
		model.addAttribute("auditMonth", words);
		model.addAttribute("sampleMonth", month);
		model.addAttribute("months", months.stream().map((one) -> Option.of(one.toString(), words.say(one))).toList());
		model.addAttribute("draws", this.user.get().is(Role.SERVICE_MANAGER));
		model.addAttribute("takes", this.user.get().is(Role.SERVICE_MANAGER, Role.AUDITOR));
		if (month != null) {
			model.addAttribute("sample", this.reading.sample(month));
			Page<CaseAuditView> found = this.reading.list(month, null, Page.MOST, after);
			model.addAttribute("audits", found.items());
			String here = "/case-audits?month=" + month;
			model.addAttribute("first", (after != null) ? here : null);
			model.addAttribute("next", (found.next() != null) ? here + "&after=" + found.next() : null);
		}
		parts("AUDITS", model);
		return "quality/audits";
	}

	@PostMapping("/case-audits")
	String draw(RedirectAttributes then) {
		this.drawing.draw();
		then.addFlashAttribute("done", "case-audits.drawn");
		return "redirect:/case-audits";
	}

	@GetMapping("/case-audits/samples/{month}/eligible")
	ResponseEntity<String> eligible(@PathVariable String month) {
		YearMonth asked = AuditMonth.of(month);
		return AuditFile.of(asked, this.reading.eligible(asked));
	}

	@GetMapping("/case-audits/{id}")
	String read(@PathVariable UUID id, Model model) {
		model.addAttribute("audit", this.reading.read(new CaseAuditId(id)));
		model.addAttribute("areas", this.profile.audits().areas());
		model.addAttribute("auditMonth", new AuditMonth());
		model.addAttribute("today", this.actions.today());
		model.addAttribute("audits", this.user.get().is(Role.AUDITOR, Role.PARTNER_AUDITOR));
		return "quality/audit";
	}

	@GetMapping("/case-audits/actions")
	String actions(@RequestParam MultiValueMap<String, String> sent, Model model) {
		var asked = new Parameters(sent, Set.of("which", "after"));
		ReadingAuditActions.Which said = asked.code("which", ReadingAuditActions.Which.class);
		Cursor after = asked.after(2);
		asked.refuse();
		ReadingAuditActions.Which which = (said != null) ? said : ReadingAuditActions.Which.OPEN;
		Page<AuditActionView> found = this.actions.list(which, Page.USUAL_LIMIT, after);
		String here = "/case-audits/actions?which=" + which;
		model.addAttribute("which", which.name());
		model.addAttribute("found", found);
		model.addAttribute("today", this.actions.today());
		model.addAttribute("reads", reads());
		model.addAttribute("me", this.user.get().username());
		model.addAttribute("first", (after != null) ? here : null);
		model.addAttribute("next", (found.next() != null) ? here + "&after=" + found.next() : null);
		parts("ACTIONS", model);
		return "quality/actions";
	}

	@GetMapping("/case-audits/learning")
	String learning(@RequestParam MultiValueMap<String, String> sent, Model model) {
		var asked = new Parameters(sent, Set.of("quarter"));
		String quarter = asked.line("quarter");
		asked.refuse();
		model.addAttribute("learning", this.learning.read(quarter));
		model.addAttribute("quarters", this.learning.quarters().stream().map((one) -> Option.of(one, one)).toList());
		model.addAttribute("areas", this.profile.audits().areas());
		model.addAttribute("scale", Grade.values());
		parts("LEARNING", model);
		return "quality/learning";
	}

	private boolean reads() {
		return this.user.get()
			.is(Role.AUDITOR, Role.PARTNER_AUDITOR, Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
	}

	private void parts(String part, Model model) {
		model.addAttribute("readsAudits", reads());
		model.addAttribute("learns", this.user.get().is(ReadingLearning.READERS));
		model.addAttribute("part", part);
	}

}
