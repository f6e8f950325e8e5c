package org.earlyhelp.frontdoor.web;

import java.util.List;

import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.page.Option;

/** The needs to choose from, under the headline that each belongs to. */
final class NeedGroups {

	private NeedGroups() {
	}

	/**
	 * The needs of one headline.
	 *
	 * @param code the headline's
	 */
	record NeedGroup(String code, String headline, List<Option> options) {
	}

	static List<NeedGroup> of(Labels labels) {
		CodeLists codes = labels.codes();
		return codes.headlines()
			.stream()
			.map((headline) -> new NeedGroup(headline.code(), headline.name(),
					Labels.options(
							codes.needs().stream().filter((need) -> need.headline().equals(headline.code())).toList())))
			.filter((group) -> !group.options().isEmpty())
			.toList();
	}

	/** All of them in one list, for what was answered. */
	static List<Option> all(Labels labels) {
		return Labels.options(labels.codes().needs());
	}

}
