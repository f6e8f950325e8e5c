package org.earlyhelp.review.web;

import java.util.UUID;

import org.earlyhelp.review.ReadingProgress;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Each need from the start on, as every review scaled it. */
@Controller
class NeedPages {

	private final ReadingProgress progress;

	private final NeedCards cards;

	NeedPages(ReadingProgress progress, NeedCards cards) {
		this.progress = progress;
		this.cards = cards;
	}

	@GetMapping("/cases/{id}/needs")
	String needs(@PathVariable UUID id, Model model) {
		model.addAttribute("needs", this.cards.of(this.progress.needs(new CaseId(id))));
		return "review/needs";
	}

}
