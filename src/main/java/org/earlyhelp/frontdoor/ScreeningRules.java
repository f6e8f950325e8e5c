package org.earlyhelp.frontdoor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of screening, each named. R2.1 to R2.4 lead the recommendation; where a rule
 * forbids, {@link DecidingRules} says so.
 *
 * @see "pathway, Step 2"
 */
final class ScreeningRules {

	/** Decided so, a contact came to nothing for the child (R2.7). */
	static final Set<Outcome> CAME_TO_NOTHING = EnumSet.of(Outcome.NFA, Outcome.INFO_ADVICE, Outcome.UNIVERSAL_SIGNPOST,
			Outcome.RETURN_TO_REFERRER);

	private static final String DOMESTIC_ABUSE = "8.";

	private static final String ABUSE_OR_NEGLECT = "6.1";

	private static final Pattern INJURY = Pattern
		.compile("\\b(injur|bruis|fractur|burn|scald|broken (arm|leg|rib|bone)|black eye)", Pattern.CASE_INSENSITIVE);

	private static final Pattern DISCLOSURE = Pattern.compile("\\bdisclos", Pattern.CASE_INSENSITIVE);

	private ScreeningRules() {
	}

	/** R2.1: a family with a plan goes to its lead. */
	static boolean goesToExistingTaf(boolean currentTaf, boolean statutory) {
		return currentTaf && !statutory;
	}

	/** R2.2: social care works with them: no new TAF. */
	static boolean forbidsNewTaf(boolean openToSocialCare) {
		return openToSocialCare;
	}

	/**
	 * R2.3: without the family's agreement a contact goes back to the referrer, unless
	 * somebody is worried for a child's safety.
	 */
	static boolean needsAgreementFirst(AgreementSaid said, boolean safeguardingConcern) {
		return !said.given() && !safeguardingConcern;
	}

	/**
	 * R2.4: what the front door may decide where the referrer offered no TAF or sent no
	 * tool, and social care's threshold is not met.
	 */
	static final Set<Outcome> WITHOUT_TAF_OR_TOOL = EnumSet.of(Outcome.INFO_ADVICE, Outcome.RETURN_TO_REFERRER,
			Outcome.TAF_NEW);

	/**
	 * R2.4: whether TAF or tool is missing. Any tool of the profile counts, attached or
	 * verified; the public and the police are never asked.
	 */
	static boolean lacksTafOrTool(boolean ruleApplies, TafOffered offered, boolean tool) {
		return ruleApplies && !(offered != null && offered.offered() && tool);
	}

	/**
	 * R2.5: an unborn baby, a child under one with an injury, domestic abuse with a child
	 * in the home, or what a child disclosed: a manager looks. Local choice of words.
	 */
	static boolean needsManager(ReceiveContact told, Collection<String> needs, LocalDate on) {
		boolean unborn = told.children().stream().anyMatch(ReceiveContact.Child::unborn);
		boolean infant = told.children()
			.stream()
			.anyMatch((child) -> child.dateOfBirth() != null && child.dateOfBirth().plusYears(1).isAfter(on));
		boolean hurt = needs.contains(ABUSE_OR_NEGLECT) || mentions(INJURY, told.narrative());
		boolean domesticAbuse = !told.children().isEmpty()
				&& needs.stream().anyMatch((need) -> need.startsWith(DOMESTIC_ABUSE));
		return unborn || (infant && hurt) || domesticAbuse || mentions(DISCLOSURE, told.narrative());
	}

	/** R2.6: what went back to a referrer is looked at again, while the clock runs. */
	static boolean isLookedAtAgain(Outcome decided) {
		return decided == Outcome.RETURN_TO_REFERRER;
	}

	/**
	 * R2.7: whether so many contacts of one child that came to nothing, this one
	 * included, bring in a senior.
	 * @param earlier what the child's other contacts of the span came to; undecided ones
	 * are null
	 * @param declined of how many others the family declined the help that was offered
	 */
	static boolean needsSenior(List<Outcome> earlier, long declined, int threshold) {
		return earlier.stream().filter(ScreeningRules::comesToNothing).count() + declined + 1 >= threshold;
	}

	/** R2.7: whether a contact decided so came to nothing for the child. */
	static boolean comesToNothing(Outcome decided) {
		return decided != null && CAME_TO_NOTHING.contains(decided);
	}

	private static boolean mentions(Pattern words, String narrative) {
		return narrative != null && words.matcher(narrative).find();
	}

}
