package org.earlyhelp.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Cursor;

/**
 * How far somebody has seen what changed. Entries are written down in another order than
 * they become visible, so that a moment alone would lose some: all before the moment are
 * seen, and of those after it the ones named.
 *
 * @param before by the machine's time
 * @param besides entries after it
 */
record SeenUpTo(Instant before, Set<UUID> besides) {

	/** No change takes as long to become visible. */
	static final Duration MARGIN = Duration.ofMinutes(1);

	SeenUpTo {
		besides = Set.copyOf(besides);
	}

	/** As callers send it back; opaque to them. */
	String encode() {
		return Cursor.of(this.before.toString(), besidesText()).encode();
	}

	String besidesText() {
		return new TreeSet<>(this.besides).stream().map(UUID::toString).collect(Collectors.joining(","));
	}

	static Set<UUID> besides(String text) {
		return text.isEmpty() ? Set.of()
				: Arrays.stream(text.split(",")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * @throws InvalidInput where Home has not given it
	 */
	static SeenUpTo decode(String text) {
		try {
			Cursor parts = Cursor.decode(text, 2);
			Instant before = parts.moment(0);
			Set<UUID> besides = besides(parts.part(1));
			if (besides.size() <= LookingHome.MOST) {
				return new SeenUpTo(before, besides);
			}
		}
		catch (InvalidInput | IllegalArgumentException ex) {
			// told below
		}
		throw InvalidInput.of("upTo", "home.up-to");
	}

}
