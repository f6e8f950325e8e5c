package org.earlyhelp.conformance;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a path leaves the most frequent one.
 *
 * @param after the last step that both take; null where they part at once
 * @param usual what the most frequent path does next; null where it goes no further
 * @param here what this one does instead; null where it goes no further
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parting(String after, String usual, String here) {

	/** Null where they are the same. */
	static Parting of(List<String> usual, List<String> path) {
		int same = 0;
		while (same < usual.size() && same < path.size() && usual.get(same).equals(path.get(same))) {
			same++;
		}
		if (same == usual.size() && same == path.size()) {
			return null;
		}
		return new Parting((same > 0) ? usual.get(same - 1) : null, (same < usual.size()) ? usual.get(same) : null,
				(same < path.size()) ? path.get(same) : null);
	}

}
