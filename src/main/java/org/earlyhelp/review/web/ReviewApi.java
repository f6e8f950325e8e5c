package org.earlyhelp.review.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.review.ChildInReview;
import org.earlyhelp.review.ConsultationView;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.review.ReadingProgress;
import org.earlyhelp.review.ReadingReviews;
import org.earlyhelp.review.ReviewView;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews and how needs go over time; holding a review is a task. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Cases")
class ReviewApi {

	private final ReadingReviews reading;

	private final ReadingProgress progress;

	ReviewApi(ReadingReviews reading, ReadingProgress progress) {
		this.reading = reading;
		this.progress = progress;
	}

	@GetMapping("/reviews")
	@Operation(summary = "The reviews that were held, the latest first, those that did not count too")
	Page<ReviewView> reviews(@PathVariable UUID id) {
		return whole(this.reading.read(new CaseId(id)));
	}

	@GetMapping("/consultations")
	@Operation(summary = "What advisers said of a plan that drifts, the latest first")
	Page<ConsultationView> consultations(@PathVariable UUID id) {
		return whole(this.reading.consultations(new CaseId(id)));
	}

	@GetMapping("/needs")
	@Operation(summary = "Each need from its baseline on, with its outcomes as each review scaled them")
	Page<NeedOverTime> needs(@PathVariable UUID id) {
		return whole(this.progress.needs(new CaseId(id)));
	}

	@GetMapping("/review-opening")
	@Operation(summary = "The children in the order in which the next review speaks of them",
			description = "It opens on the child who is doing worst and on anyone unseen.")
	Page<ChildInReview> opening(@PathVariable UUID id) {
		return whole(this.progress.opening(new CaseId(id)));
	}

	private static <T> Page<T> whole(List<T> all) {
		return new Page<>(all, all.size(), null);
	}

}
