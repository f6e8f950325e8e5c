package org.earlyhelp.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may see a case, beside what they are to it.
 *
 * @param level 0 as usual, 1 limited, 2 those named, 3 sealed
 * @param named usernames
 */
record Circle(int level, Set<String> named) {

	/** From here on those named alone see it. */
	static final int NAMED_ALONE = 2;

	Circle(int level, Collection<String> named) {
		this(level, Set.copyOf(named));
	}

	/** Whether it lets in anybody whom the other keeps out. */
	boolean letsInMoreThan(Circle other) {
		return this.level < other.level || (other.level > 0 && this.level > 0 && !other.named.containsAll(this.named));
	}

	boolean isOfThoseNamed() {
		return this.level >= NAMED_ALONE;
	}

	/** In the order of the alphabet. */
	java.util.List<String> names() {
		return java.util.List.copyOf(new TreeSet<>(this.named));
	}

}
