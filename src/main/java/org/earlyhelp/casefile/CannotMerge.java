package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** These two cases cannot be merged, or parted. */
public final class CannotMerge extends RuleBroken {

	private CannotMerge(String key, Object... values) {
		super(key, values);
	}

	static CannotMerge intoItself() {
		return new CannotMerge("merge.into-itself");
	}

	static CannotMerge sameFamily() {
		return new CannotMerge("merge.same-family");
	}

	/** The open one goes on. */
	static CannotMerge intoEnded(String reference) {
		return new CannotMerge("merge.into-ended", reference);
	}

	/** Nobody may read more by it than before. */
	static CannotMerge moreRestricted(String reference) {
		return new CannotMerge("merge.more-restricted", reference);
	}

	static CannotMerge notMerged(String reference) {
		return new CannotMerge("merge.not-merged", reference);
	}

	/** R11.3 and what waits for others' answers. */
	static CannotMerge somethingWaits(String reference) {
		return new CannotMerge("merge.something-waits", reference);
	}

}
