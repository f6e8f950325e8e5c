package org.earlyhelp.review;

import java.util.List;
import java.util.Set;

import org.earlyhelp.plan.PlanOutcome.Progress;
import org.earlyhelp.review.Drift.Finding;
import org.earlyhelp.review.Drift.Progressed;
import org.earlyhelp.review.Drift.Why;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** R8.3, judged child by child. */
class DriftTests {

	private final PersonId jay = PersonId.next();

	private final PersonId kit = PersonId.next();

	@Test
	void findsNothingWhereBothChildrenImproveAndAreSeen() {
		assertThat(judge(List.of(this.jay, this.kit), review(progressed(this.jay, Progress.IMPROVED)),
				review(progressed(this.jay, Progress.SAME), progressed(this.kit, Progress.ACHIEVED))))
			.isEmpty();
	}

	@Test
	void findsAChildForWhomNothingImprovedTwiceInARow() {
		assertThat(judge(List.of(this.jay), review(progressed(this.jay, Progress.SAME)),
				review(progressed(this.jay, Progress.WORSE))))
			.containsExactly(new Finding(this.jay, Why.NOTHING_IMPROVED));
	}

	@Test
	void doesNotLetOneSiblingsProgressSilenceAnothers() {
		assertThat(judge(List.of(this.jay, this.kit),
				review(progressed(this.jay, Progress.SAME), progressed(this.kit, Progress.IMPROVED)),
				review(progressed(this.jay, Progress.SAME), progressed(this.kit, Progress.IMPROVED))))
			.containsExactly(new Finding(this.jay, Why.NOTHING_IMPROVED));
	}

	@Test
	void waitsForASecondReviewBeforeNothingImprovedIsDrift() {
		assertThat(judge(List.of(this.jay), review(progressed(this.jay, Progress.SAME)))).isEmpty();
	}

	@Test
	void forgetsAnEarlierStandstillOnceSomethingImproved() {
		assertThat(judge(List.of(this.jay), review(progressed(this.jay, Progress.SAME)),
				review(progressed(this.jay, Progress.IMPROVED)), review(progressed(this.jay, Progress.SAME))))
			.isEmpty();
	}

	@Test
	void findsAHarmThatGotWorseAtOnce() {
		assertThat(judge(List.of(this.jay), review(new Progressed(this.jay, true, Progress.WORSE))))
			.containsExactly(new Finding(this.jay, Why.HARM_GOT_WORSE));
	}

	@Test
	void countsTheFamilysOutcomesForEachChild() {
		assertThat(judge(List.of(this.jay, this.kit), review(new Progressed(null, true, Progress.WORSE))))
			.containsExactly(new Finding(this.jay, Why.HARM_GOT_WORSE), new Finding(this.kit, Why.HARM_GOT_WORSE));
	}

	@Test
	void findsAChildWhomNobodySaw() {
		assertThat(Drift.judge(List.of(this.jay, this.kit), List.of(review(progressed(this.jay, Progress.IMPROVED))),
				Set.of(this.jay), 2))
			.containsExactly(new Finding(this.kit, Why.NOT_SEEN));
	}

	@SafeVarargs
	private static List<Finding> judge(List<PersonId> children, List<Progressed>... reviews) {
		return Drift.judge(children, List.of(reviews), Set.copyOf(children), 2);
	}

	private static List<Progressed> review(Progressed... outcomes) {
		return List.of(outcomes);
	}

	private static Progressed progressed(PersonId child, Progress progress) {
		return new Progressed(child, false, progress);
	}

}
