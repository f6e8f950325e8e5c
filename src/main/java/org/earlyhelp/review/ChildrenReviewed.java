package org.earlyhelp.review;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Component;

/**
 * Which children each review of a case found seen, and what they said. Asks no right:
 * whoever shows it opens the case first, and publishes the view.
 */
@Component
public class ChildrenReviewed {

	private final Reviews reviews;

	ChildrenReviewed(Reviews reviews) {
		this.reviews = reviews;
	}

	/** What one review says of the children; both lists may be empty. */
	public record Reviewed(int review, LocalDate on, List<ReviewPlan.ChildSeen> seen,
			List<ReviewPlan.ChildVoice> voices) {
	}

	/** Each review, the earliest first. */
	public List<Reviewed> of(CaseId episode) {
		return this.reviews.findByCaseIdOrderByNumber(episode.value())
			.stream()
			.map((review) -> new Reviewed(review.number(), review.heldOn(), listed(review.content().seen()),
					listed(review.content().voices())))
			.toList();
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

}
