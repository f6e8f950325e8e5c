package org.earlyhelp.locality;

import java.util.List;

import org.earlyhelp.locality.CodeLists.Coded;
import org.earlyhelp.shared.page.Option;

import org.springframework.stereotype.Component;

/**
 * The locality's codes as people read them, and to choose from. An unknown code is shown
 * as it is.
 */
@Component
public class Labels {

	private final Profile profile;

	Labels(Profile profile) {
		this.profile = profile;
	}

	/** In what a length counts: wd, wh, h or m. */
	public String unit(String length) {
		return length.replaceAll("[0-9]+", "");
	}

	/** How many of them. */
	public int amount(String length) {
		return Span.of(length).amount();
	}

	/** A clock, by its name in the profile. */
	public String clock(Timer timer) {
		return this.profile.timescale(timer).name();
	}

	public String level(String code) {
		return (code == null) ? "" : this.profile.find(code).map((level) -> level.name()).orElse(code);
	}

	/** What the levels of neighbours are here, for families that move. */
	public List<Profile.Elsewhere> crosswalk() {
		return this.profile.continuum().crosswalk();
	}

	public String need(String code) {
		return name(codes().needs(), code);
	}

	public String headline(String code) {
		return name(codes().headlines(), code);
	}

	public String source(String code) {
		return name(codes().sources(), code);
	}

	public String agency(String code) {
		return name(codes().agencies(), code);
	}

	public String channel(String code) {
		return name(codes().channels(), code);
	}

	public String contactType(String code) {
		return name(codes().contactTypes(), code);
	}

	public String outcome(String code) {
		return name(codes().outcomes(), code);
	}

	public String sex(String code) {
		return name(codes().sexes(), code);
	}

	public String ethnicity(String code) {
		return name(codes().ethnicities(), code);
	}

	public String disability(String code) {
		return name(codes().disabilities(), code);
	}

	public String sen(String code) {
		return name(codes().senProvisions(), code);
	}

	public String tool(String code) {
		return name(codes().tools(), code);
	}

	/** What somebody is to the children, whether told as a code or in words. */
	public String relationship(String said) {
		if (said == null || !said.matches("[A-Z_]+")) {
			return (said != null) ? said : "";
		}
		return said.charAt(0) + said.substring(1).toLowerCase(java.util.Locale.UK).replace('_', ' ');
	}

	public String documentKind(String code) {
		return name(codes().documentKinds(), code);
	}

	public String closureReason(String code) {
		return name(codes().closureReasons(), code);
	}

	public String district(String code) {
		return (code == null) ? ""
				: this.profile.districts()
					.stream()
					.filter((district) -> district.code().equals(code))
					.map((district) -> district.name())
					.findFirst()
					.orElse(code);
	}

	/** The team by the district that it works in. */
	public String team(String team) {
		return (team == null) ? ""
				: this.profile.districts()
					.stream()
					.filter((district) -> district.team().equals(team))
					.map((district) -> district.name())
					.findFirst()
					.orElse(team);
	}

	/** A term as this locality says it, as "lead practitioner". */
	public String term(String term) {
		return this.profile.label(term);
	}

	public CodeLists codes() {
		return this.profile.codes();
	}

	/** The levels to choose from, with what each means. */
	public List<Option> levels() {
		return this.profile.levels()
			.stream()
			.map((level) -> Option.of(level.code(), level.name(), level.definition()))
			.toList();
	}

	/** A list to choose from. */
	public static List<Option> options(List<? extends Coded> list) {
		return list.stream().map((coded) -> Option.of(coded.code(), coded.name())).toList();
	}

	private static String name(List<? extends Coded> list, String code) {
		return (code == null) ? ""
				: list.stream().filter((coded) -> coded.code().equals(code)).map(Coded::name).findFirst().orElse(code);
	}

}
