package org.earlyhelp.frontdoor;

import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.family.PersonCodes;
import org.earlyhelp.locality.Profile;

/** The codes that a contact of this locality may carry. */
record KnownCodes(Set<String> sources, Set<String> needs, Set<String> levels, Set<String> tools, PersonCodes people) {

	static KnownCodes of(Profile profile) {
		return new KnownCodes(profile.sourceCodes(), profile.needCodes(),
				profile.levels().stream().map(Profile.Level::code).collect(Collectors.toUnmodifiableSet()),
				profile.toolCodes(), PersonCodes.of(profile));
	}

}
