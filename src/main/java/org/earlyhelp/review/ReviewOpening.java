package org.earlyhelp.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.earlyhelp.shared.PersonId;

/**
 * Whom a review speaks of first: the child who is doing worst, and anyone unseen.
 *
 * @see "pathway, Step 8, R8.5"
 */
public final class ReviewOpening {

	private static final Comparator<Standing> WORST_FIRST = Comparator.comparing(Standing::harmWorse)
		.reversed()
		.thenComparing(Standing::change, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Standing::lowest, Comparator.nullsLast(Comparator.naturalOrder()));

	private ReviewOpening() {
	}

	/** Why a review opens on a child. */
	public enum Why {

		/** A need of abuse, neglect or domestic abuse got worse at the last review. */
		HARM_GOT_WORSE,
		/** Nobody saw the child since the last review. */
		NOT_SEEN,
		/** No other child of the case is doing worse. */
		DOING_WORST

	}

	/**
	 * How a child stands before a review.
	 *
	 * @param seen whether somebody saw them since the last review
	 * @param scaled each outcome of theirs, and of the whole family
	 */
	record Standing(PersonId child, boolean seen, List<Scaled> scaled) {

		boolean harmWorse() {
			return this.scaled.stream().anyMatch((one) -> one.harm() && one.change() != null && one.change() < 0);
		}

		/** The worst step since the time before; null where nothing was scaled twice. */
		Integer change() {
			return this.scaled.stream()
				.map(Scaled::change)
				.filter(Objects::nonNull)
				.min(Comparator.naturalOrder())
				.orElse(null);
		}

		/** Where the worst of it stands; null where nothing is scaled. */
		Integer lowest() {
			return this.scaled.stream()
				.map(Scaled::last)
				.filter(Objects::nonNull)
				.min(Comparator.naturalOrder())
				.orElse(null);
		}

	}

	/**
	 * Where one outcome stands, from 1, the worst, to 10.
	 *
	 * @param harm whether its need is abuse, neglect or domestic abuse
	 * @param before at the review before the last, else its baseline; may be null
	 * @param last at the last review, else its baseline; may be null
	 */
	record Scaled(boolean harm, Integer before, Integer last) {

		Integer change() {
			return (this.before != null && this.last != null) ? this.last - this.before : null;
		}

	}

	/** A child in the order of a review; it opens on them where there is a reason. */
	record Turn(Standing standing, List<Why> why) {

		boolean opens() {
			return !this.why.isEmpty();
		}

	}

	/**
	 * Those on whom it opens come first, the worst of them first of all. Of an only child
	 * nobody says that they do worst.
	 * @param children of the household, born; children who stand alike keep their order
	 */
	static List<Turn> order(List<Standing> children) {
		List<Standing> worstFirst = children.stream().sorted(WORST_FIRST).toList();
		List<Turn> turns = new ArrayList<>();
		for (Standing child : worstFirst) {
			boolean worst = children.size() > 1 && child.lowest() != null
					&& WORST_FIRST.compare(child, worstFirst.get(0)) == 0;
			turns.add(new Turn(child, why(child, worst)));
		}
		return turns.stream().sorted(Comparator.comparing(Turn::opens).reversed()).toList();
	}

	private static List<Why> why(Standing child, boolean worst) {
		List<Why> why = new ArrayList<>();
		if (child.harmWorse()) {
			why.add(Why.HARM_GOT_WORSE);
		}
		if (!child.seen()) {
			why.add(Why.NOT_SEEN);
		}
		if (worst) {
			why.add(Why.DOING_WORST);
		}
		return why;
	}

}
