package org.earlyhelp.locality;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that coded fields may take. National lists unless the locality replaces one.
 *
 * @param needs the national outcome framework's (4.3)
 * @param headlines the ten headline outcomes that needs belong to
 * @param sources who makes contact: the census's codes (5.4)
 * @param agencies who works with families here
 * @param channels how a contact comes
 * @param contactTypes what it asks for
 * @param outcomes what a front door may decide; the profile says which
 * @param sexes as the children-in-need census
 * @param ethnicities as the children-in-need census
 * @param disabilities as the children-in-need census
 * @param senProvisions what a school provides
 * @param senNeeds for what
 * @param tools what evidences a need
 * @param documentKinds what may be filed
 * @param closureReasons why a case ends
 * @param services the directory of services that a family may be helped by
 * @see "outcomes-and-kpis, 4.3 and 5.4; people-and-access, 7"
 */
public record CodeLists(List<Need> needs, List<Code> headlines, List<Source> sources, List<Agency> agencies,
		List<Code> channels, List<Code> contactTypes, List<Code> outcomes, List<Code> sexes, List<Code> ethnicities,
		List<Code> disabilities, List<Code> senProvisions, List<Code> senNeeds, List<Code> tools,
		List<Code> documentKinds, List<Code> closureReasons, List<Service> services) {

	/** Something with a code. */
	public interface Coded {

		/** What is stored and sent. */
		String code();

		/** As people read it. */
		String name();

	}

	/** A code and its meaning. */
	public record Code(String code, String name) implements Coded {
	}

	/**
	 * A need.
	 *
	 * @param headline the headline outcome that it belongs to
	 * @param harm whether it is of abuse, neglect or domestic abuse (R8.3)
	 * @param harming whether it is that of the person who does the harm
	 */
	public record Need(String code, String name, String headline, boolean harm, boolean harming) implements Coded {
	}

	/**
	 * Where a contact comes from.
	 *
	 * @param professional whether somebody at work makes it
	 */
	public record Source(String code, String name, boolean professional) implements Coded {
	}

	/**
	 * Who works with families.
	 *
	 * @param professional whether its people answer to a profession, so that it counts
	 * for a quorum (R7.2)
	 */
	public record Agency(String code, String name, boolean professional) implements Coded {
	}

	/**
	 * A service that a family may be helped by.
	 *
	 * @param forWhom whom it helps, and with what
	 * @param answerDays in how many working days it says whether it will
	 */
	public record Service(String code, String name, String forWhom, int answerDays) implements Coded {
	}

	/** The agency of this code or name, whatever its case; empty where there is none. */
	public Optional<Agency> agency(String codeOrName) {
		return this.agencies.stream()
			.filter((agency) -> agency.code().equalsIgnoreCase(codeOrName)
					|| agency.name().equalsIgnoreCase(codeOrName))
			.findFirst();
	}

	/** The source of this code; empty where there is none. */
	public Optional<Source> source(String code) {
		return this.sources.stream().filter((source) -> source.code().equals(code)).findFirst();
	}

	/** Whether whoever has this need harms another. */
	public boolean isOfHarming(String needCode) {
		return this.needs.stream().anyMatch((need) -> need.code().equals(needCode) && need.harming());
	}

	/** What a need of this code is called; the code where there is none such. */
	public String needName(String code) {
		return this.needs.stream().filter((need) -> need.code().equals(code)).findFirst().map(Need::name).orElse(code);
	}

	/** The codes of a list, in its order. */
	public static Set<String> codesOf(Collection<? extends Coded> list) {
		Set<String> codes = new LinkedHashSet<>();
		list.forEach((coded) -> codes.add(coded.code()));
		return codes;
	}

}
