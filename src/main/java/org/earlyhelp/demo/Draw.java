package org.earlyhelp.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that repeats itself: for the same seed and the same matter every draw is the
 * same, in whichever order matters come up, and after a restart too.
 */
final class Draw {

	private static final long FNV_OFFSET = 0xcbf29ce484222325L;

	private static final long FNV_PRIME = 0x100000001b3L;

	private final SplittableRandom chance;

	private Draw(long seed) {
		this.chance = new SplittableRandom(seed);
	}

	/**
	 * @param matter what it is drawn for, as a contact's key and a task type
	 */
	static Draw of(long seed, Object... matter) {
		long mixed = FNV_OFFSET ^ seed;
		for (Object part : matter) {
			for (char letter : (part + "\n").toCharArray()) {
				mixed = (mixed ^ letter) * FNV_PRIME;
			}
		}
		return new Draw(mixed);
	}

	/** Whether it happens that happens in so many of a hundred. */
	boolean in(int percent) {
		return this.chance.nextInt(100) < percent;
	}

	/** A whole number from the first to the last, both included. */
	int between(int first, int last) {
		return this.chance.nextInt(first, last + 1);
	}

	/** A share from the first to the last. */
	double share(double first, double last) {
		return first + (last - first) * this.chance.nextDouble();
	}

	<T> T one(List<T> of) {
		return of.get(this.chance.nextInt(of.size()));
	}

	@SafeVarargs
	final <T> T one(T... of) {
		return one(List.of(of));
	}

}
