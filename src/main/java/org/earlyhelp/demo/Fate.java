package org.earlyhelp.demo;

/**
 * What becomes of a family's case, drawn when it begins: two thirds reach what was
 * agreed, the others in part, or they stop coming, move away or go on to social care.
 *
 * @param way how it ends, if nothing else ends it before
 * @param reviews how many reviews it takes
 * @param stepsUp whether social care is asked in
 * @param rests whether it rests for a while
 * @param changesLead whether its lead leaves
 * @see "outcomes-and-kpis, 5.1, K01: 52 %, and 70 % as the target"
 */
record Fate(Way way, int reviews, boolean stepsUp, boolean rests, boolean changesLead) {

	/** How a case ends. */
	enum Way {

		/** All that was agreed is reached. */
		MET,
		/** Part of it is; one agency carries on. */
		PARTLY,
		/** Nothing is; universal services carry on. */
		NOT_MET,
		/** The family stops coming. */
		DISENGAGED,
		/** The family says that it no longer agrees. */
		WITHDRAWN,
		/** The family moves away. */
		MOVED

	}

	static Fate of(long seed, String story) {
		Draw draw = Draw.of(seed, story, "fate");
		return new Fate(way(draw.between(1, 100)), draw.one(1, 1, 2, 2, 3), draw.in(11), draw.in(6), draw.in(7));
	}

	private static Way way(int hundredth) {
		if (hundredth <= 70) {
			return Way.MET;
		}
		if (hundredth <= 83) {
			return Way.PARTLY;
		}
		if (hundredth <= 87) {
			return Way.NOT_MET;
		}
		if (hundredth <= 93) {
			return Way.DISENGAGED;
		}
		return (hundredth <= 97) ? Way.WITHDRAWN : Way.MOVED;
	}

	/** Whether the family leaves before its plan is done. */
	boolean endsEarly() {
		return this.way == Way.DISENGAGED || this.way == Way.WITHDRAWN || this.way == Way.MOVED;
	}

}
