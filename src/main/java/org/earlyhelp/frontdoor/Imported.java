package org.earlyhelp.frontdoor;

import java.time.Duration;
import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param contacts how many are new
 * @param families the households that were told of in them
 * @param matchesToConfirm how many times a child may be somebody we know
 * @param alreadyThere how many were there by key and content
 * @param startedProcesses none in a rehearsal
 * @param seconds how long it took
 */
public record Imported(int contacts, int families, int children, int adults, int matchesToConfirm, int alreadyThere,
		int startedProcesses, double seconds) {

	static Imported of(List<FiledContact> fresh, int matches, int alreadyThere, int started, Duration took) {
		int children = fresh.stream().mapToInt((contact) -> contact.told().children().size()).sum();
		int adults = fresh.stream().mapToInt((contact) -> contact.told().adults().size()).sum();
		int families = (int) fresh.stream()
			.filter((contact) -> !contact.told().children().isEmpty() || !contact.told().adults().isEmpty())
			.count();
		return new Imported(fresh.size(), families, children, adults, matches, alreadyThere, started,
				took.toMillis() / 1000.0);
	}

}
