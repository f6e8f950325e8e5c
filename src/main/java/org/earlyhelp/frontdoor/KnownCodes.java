package org.earlyhelp.frontdoor;

import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;

/** The codes that a contact of this locality may carry. */
record KnownCodes(Set<String> sources, Set<String> needs, Set<String> levels, Set<String> tools, Set<String> sexes,
		Set<String> ethnicities, Set<String> disabilities, Set<String> senProvisions) {

	static KnownCodes of(Profile profile) {
		CodeLists lists = profile.codes();
		return new KnownCodes(profile.sourceCodes(), profile.needCodes(),
				profile.levels().stream().map(Profile.Level::code).collect(Collectors.toUnmodifiableSet()),
				profile.toolCodes(), CodeLists.codesOf(lists.sexes()), CodeLists.codesOf(lists.ethnicities()),
				CodeLists.codesOf(lists.disabilities()), CodeLists.codesOf(lists.senProvisions()));
	}

}
