package org.earlyhelp.review;

import java.util.Optional;

import org.earlyhelp.plan.ReviewAgreed;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Component;

/** What the last review that counted agreed (R8.1). */
@Component
class NextReviewAgreed implements ReviewAgreed {

	private final Reviews reviews;

	NextReviewAgreed(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public Optional<Agreed> last(CaseId episode) {
		return this.reviews.counted(episode)
			.stream()
			.reduce((earlier, later) -> later)
			.map((review) -> new Agreed(review.heldOn(), review.content().nextReviewOn()));
	}

}
