package org.earlyhelp.web;

import java.util.Arrays;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.erasure.ReadingErasures;
import org.earlyhelp.inspection.ReadingChildHistory;
import org.earlyhelp.quality.ReadingLearning;
import org.earlyhelp.stepping.ReadingAgencyChallenges;
import org.earlyhelp.subjectaccess.ReadingRequests;
import org.earlyhelp.workflow.MindingStoppedWork;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page: what is overdue, what is due, what waits, what changed. */
@Controller
class HomePages {

	/** Those whose work is not in the queues are told what the service holds for them. */
	private static final Role[] BESIDE_THE_QUEUES = { Role.AUDITOR, Role.PARTNER_AUDITOR, Role.RECORDS_OFFICER,
			Role.ANALYST, Role.ADMIN };

	private final LookingHome looking;

	private final CurrentUser user;

	HomePages(LookingHome looking, CurrentUser user) {
		this.looking = looking;
		this.user = user;
	}

	@GetMapping("/")
	String look(Model model) {
		User reader = this.user.get();
		model.addAttribute("home", this.looking.look());
		model.addAttribute("beside",
				Arrays.stream(BESIDE_THE_QUEUES).filter(reader::is).map(Role::name).findFirst().orElse(null));
		model.addAttribute("works", reader.is(Role.PRACTITIONER));
		model.addAttribute("stepsDown", reader.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER,
				Role.SCREENER, Role.FRONT_DOOR_MANAGER));
		model.addAttribute("covers", reader.is(Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER));
		model.addAttribute("challenges", reader.is(ReadingAgencyChallenges.READERS));
		model.addAttribute("auditsCases", reader.is(Role.AUDITOR, Role.PARTNER_AUDITOR, Role.TAF_ADVISER,
				Role.TEAM_MANAGER, Role.SERVICE_MANAGER));
		model.addAttribute("learns", reader.is(ReadingLearning.READERS));
		model.addAttribute("facts", reader.is(Role.SERVICE_MANAGER));
		model.addAttribute("histories", ReadingChildHistory.isFor(reader));
		model.addAttribute("erasures", ReadingErasures.isFor(reader));
		model.addAttribute("subjectAccess", ReadingRequests.isFor(reader));
		model.addAttribute("minds", MindingStoppedWork.isFor(reader));
		model.addAttribute("exports", reader.is(Role.SERVICE_MANAGER, Role.ANALYST, Role.AUDITOR));
		return "web/home";
	}

	/** What changed no longer counts as a change. */
	@PostMapping("/")
	String seen(@RequestParam String upTo, RedirectAttributes next) {
		this.looking.seen(upTo);
		next.addFlashAttribute("done", "home.seen.done");
		return "redirect:/";
	}

}
