package org.earlyhelp.plan.web;

import java.util.UUID;

import org.earlyhelp.plan.ReadingFamilyCopy;
import org.earlyhelp.plan.ReadingSentCopies;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What each of the family would get of the plan, and what each has. */
@Controller
@RequestMapping("/cases/{id}/copies")
class CopyPages {

	private final ReadingFamilyCopy preview;

	private final ReadingSentCopies sent;

	CopyPages(ReadingFamilyCopy preview, ReadingSentCopies sent) {
		this.preview = preview;
		this.sent = sent;
	}

	@GetMapping
	String copies(@PathVariable UUID id, Model model) {
		CaseId episode = new CaseId(id);
		model.addAttribute("previews", this.preview.previews(episode));
		model.addAttribute("sent", this.sent.all(episode));
		return "plan/copies";
	}

	@GetMapping("/for/{person}")
	String preview(@PathVariable UUID id, @PathVariable UUID person, Model model) {
		model.addAttribute("preview", this.preview.preview(new CaseId(id), new PersonId(person)));
		return "plan/copy-preview";
	}

	@GetMapping("/{copy}")
	String copy(@PathVariable UUID id, @PathVariable UUID copy, Model model) {
		model.addAttribute("copy", this.sent.one(new CaseId(id), copy));
		return "plan/copy";
	}

}
