package org.earlyhelp.workflow.web;

import java.util.UUID;

import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.workflow.MindingStoppedWork;
import org.earlyhelp.workflow.StoppedWork;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the service could not do by itself, and the button that has it tried again. */
@Controller
@RequestMapping("/stopped-work")
class StoppedWorkPages {

	private final MindingStoppedWork minding;

	StoppedWorkPages(MindingStoppedWork minding) {
		this.minding = minding;
	}

	@GetMapping
	String all(@RequestParam(required = false) String after, Model model) {
		Page<StoppedWork> page = this.minding.list(Page.USUAL_LIMIT, (after != null) ? Cursor.decode(after, 1) : null);
		model.addAttribute("stopped", page.items());
		model.addAttribute("total", page.total());
		model.addAttribute("next", (page.next() != null) ? "/stopped-work?after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? "/stopped-work" : null);
		model.addAttribute("once", UUID.randomUUID().toString());
		return "workflow/stopped";
	}

	@PostMapping("/{id}/tries")
	String tryAgain(@PathVariable String id, RedirectAttributes then) {
		this.minding.tryAgain(id);
		then.addFlashAttribute("done", "stopped.try.done");
		return "redirect:/stopped-work";
	}

}
