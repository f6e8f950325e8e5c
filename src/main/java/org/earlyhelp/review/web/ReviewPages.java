package org.earlyhelp.review.web;

import java.util.UUID;

import org.earlyhelp.review.ReadingProgress;
import org.earlyhelp.review.ReadingReviews;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** On whom the next review opens, the reviews that were held, and what advisers said. */
@Controller
class ReviewPages {

	private final ReadingReviews reading;

	private final ReadingProgress progress;

	ReviewPages(ReadingReviews reading, ReadingProgress progress) {
		this.reading = reading;
		this.progress = progress;
	}

	@GetMapping("/cases/{id}/reviews")
	String reviews(@PathVariable UUID id, Model model) {
		CaseId episode = new CaseId(id);
		model.addAttribute("opening", this.progress.opening(episode));
		model.addAttribute("reviews", this.reading.read(episode));
		model.addAttribute("consultations", this.reading.consultations(episode));
		return "review/reviews";
	}

}
