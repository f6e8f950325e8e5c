package org.earlyhelp.web;

import java.util.Arrays;
import java.util.List;

import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.page.Wording;

/** The pages of figures, in the order of their navigation. */
enum FigurePage {

	TIMELINESS("/timeliness"),

	CASELOADS("/caseloads", Role.PRACTITIONER, Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER),

	FORECAST("/forecast"),

	SUPERVISION("/supervision", Role.TEAM_MANAGER, Role.SERVICE_MANAGER),

	MEASURES("/kpis", Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST, Role.AUDITOR,
			Role.FRONT_DOOR_MANAGER, Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER, Role.PRACTITIONER,
			Role.SCREENER, Role.INTEGRATED_WORKER),

	SUMMARIES("/summaries", Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST, Role.AUDITOR,
			Role.FRONT_DOOR_MANAGER, Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER, Role.PRACTITIONER,
			Role.SCREENER, Role.INTEGRATED_WORKER),

	PACKS("/packs", Role.SERVICE_MANAGER, Role.ANALYST, Role.AUDITOR),

	CHANGES("/changes", Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST, Role.AUDITOR),

	EQUALITY("/equality", Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.ANALYST, Role.AUDITOR),

	CONFORMANCE("/conformance", Role.AUDITOR, Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST),

	EXPORTS("/exports", Role.SERVICE_MANAGER, Role.ANALYST, Role.AUDITOR);

	private final String address;

	private final List<Role> roles;

	/**
	 * @param roles whose page it is; where none is said, that of all who see figures by
	 * {@link FigureScope}
	 */
	FigurePage(String address, Role... roles) {
		this.address = address;
		this.roles = List.of(roles);
	}

	/**
	 * One of them, as navigation shows it.
	 *
	 * @param active whether one is there
	 */
	record Link(String text, String href, boolean active) {
	}

	/**
	 * What the pages of figures have above them.
	 */
	record Navigation(List<FigurePage> pages, Wording words) {

		/** The links on this page; by the name of its constant. */
		public List<Link> at(String page) {
			return this.pages.stream()
				.map((one) -> new Link(this.words.of("figures." + one.name()), one.address, one.name().equals(page)))
				.toList();
		}

		/** Where the first of them is; null where there is none. */
		public String first() {
			return any() ? this.pages.get(0).address : null;
		}

		/** Whether there is any for whoever is signed in. */
		public boolean any() {
			return !this.pages.isEmpty();
		}

	}

	/** Those that somebody may open; none for whoever sees no figures. */
	static List<FigurePage> of(User user) {
		if (user == null) {
			return List.of();
		}
		return Arrays.stream(values())
			.filter((page) -> page.roles.isEmpty() ? FigureScope.of(user).isPresent()
					: page.roles.stream().anyMatch(user::is))
			.toList();
	}

}
