package org.earlyhelp.demo;

import java.util.Comparator;

import org.earlyhelp.locality.Profile;

import org.springframework.stereotype.Component;

/** The locality's codes for what the demonstration's people mean. */
@Component
@org.springframework.context.annotation.Profile("demo")
class OurLevels {

	private final Profile profile;

	OurLevels(Profile profile) {
		this.profile = profile;
	}

	/** Several agencies together. */
	String team() {
		return of(Profile.Band.MULTI_AGENCY_EH);
	}

	/** One agency. */
	String oneAgency() {
		return of(Profile.Band.SINGLE_AGENCY);
	}

	/** Social care, no child in danger now. */
	String socialCares() {
		return this.profile.levels()
			.stream()
			.filter(Profile.Level::statutory)
			.min(Comparator.comparingInt(Profile.Level::rank))
			.orElseThrow()
			.code();
	}

	/** Null counts as no. */
	boolean isSocialCares(String level) {
		return level != null && this.profile.find(level).map(Profile.Level::statutory).orElse(false);
	}

	private String of(Profile.Band band) {
		return this.profile.levels().stream().filter((level) -> level.band() == band).findFirst().orElseThrow().code();
	}

}
