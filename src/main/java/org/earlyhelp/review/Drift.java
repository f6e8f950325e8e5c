package org.earlyhelp.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.earlyhelp.plan.PlanOutcome.Progress;
import org.earlyhelp.shared.PersonId;

/**
 * Whether a plan drifts, judged child by child: one sibling's progress never silences
 * another's.
 *
 * @see "pathway, Step 8, R8.3"
 */
public final class Drift {

	private Drift() {
	}

	/** Why a child's plan drifts. */
	public enum Why {

		/** None of the child's outcomes improved, so many reviews in a row. */
		NOTHING_IMPROVED,
		/** A need of abuse, neglect or domestic abuse got worse. */
		HARM_GOT_WORSE,
		/** Nobody saw the child since the last review. */
		NOT_SEEN

	}

	/**
	 * One child's drift.
	 */
	record Finding(PersonId child, Why why) {
	}

	/**
	 * How one outcome went at one review.
	 *
	 * @param child null for the whole family's, which counts for each child
	 * @param harm whether its need is abuse, neglect or domestic abuse
	 */
	record Progressed(PersonId child, boolean harm, Progress progress) {

		boolean isFor(PersonId anyChild) {
			return this.child == null || this.child.equals(anyChild);
		}

	}

	/**
	 * @param children of the household, born
	 * @param reviews what each counted review found, the latest last
	 * @param seen who was seen since the last review
	 * @param inARow how many reviews without improvement are drift
	 * @return what was found, by child; empty where no plan drifts
	 */
	static List<Finding> judge(Collection<PersonId> children, List<List<Progressed>> reviews, Set<PersonId> seen,
			int inARow) {
		var findings = new ArrayList<Finding>();
		for (PersonId child : children) {
			if (nothingImproved(child, reviews, inARow)) {
				findings.add(new Finding(child, Why.NOTHING_IMPROVED));
			}
			if (harmGotWorse(child, reviews)) {
				findings.add(new Finding(child, Why.HARM_GOT_WORSE));
			}
			if (!seen.contains(child)) {
				findings.add(new Finding(child, Why.NOT_SEEN));
			}
		}
		return findings;
	}

	private static boolean nothingImproved(PersonId child, List<List<Progressed>> reviews, int inARow) {
		if (reviews.size() < inARow) {
			return false;
		}
		return reviews.subList(reviews.size() - inARow, reviews.size()).stream().allMatch((review) -> {
			List<Progressed> own = review.stream().filter((outcome) -> outcome.isFor(child)).toList();
			return !own.isEmpty() && own.stream()
				.noneMatch((outcome) -> outcome.progress() == Progress.IMPROVED
						|| outcome.progress() == Progress.ACHIEVED);
		});
	}

	private static boolean harmGotWorse(PersonId child, List<List<Progressed>> reviews) {
		return !reviews.isEmpty() && reviews.get(reviews.size() - 1)
			.stream()
			.anyMatch((outcome) -> outcome.isFor(child) && outcome.harm() && outcome.progress() == Progress.WORSE);
	}

}
