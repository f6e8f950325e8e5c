package org.earlyhelp.frontdoor;

import org.earlyhelp.locality.Profile;

/**
 * What the front door knows when it asks which level of need a contact meets.
 *
 * @param unmetNeeds how many different needs screening found unmet
 * @param significantHarm whether there is reasonable cause to suspect it (R3.2)
 * @param presentingStatutory whether the referrer places the family on a level that is
 * social care's
 * @param openToSocialCare whether social care works with a child already (R2.2)
 * @param currentTaf whether the family has a plan (R2.1)
 * @param agreed whether the family agrees to be helped, in writing or by word
 * @param safeguardingConcern whether the contact is a concern for a child's safety, so
 * that it goes on without agreement (R2.3)
 * @param tafOffered whether the referrer offered a Team Around the Family, whatever the
 * answer (R2.4)
 * @param toolVerified whether any tool of the profile is attached or verified (R2.4)
 * @param toolRuleApplies whether R2.4 asks this source for both
 */
public record ThresholdQuestion(int unmetNeeds, boolean significantHarm, boolean presentingStatutory,
		boolean openToSocialCare, boolean currentTaf, boolean agreed, boolean safeguardingConcern, boolean tafOffered,
		boolean toolVerified, boolean toolRuleApplies) {

	/**
	 * The question that a contact asks, from what is kept of it.
	 * @param currentTaf whether the family had a plan when the front door looked
	 */
	static ThresholdQuestion of(ReceiveContact given, ScreenContact finding, boolean currentTaf, Profile profile) {
		boolean presentingStatutory = given.presentingLevel() != null
				&& profile.find(given.presentingLevel()).map(Profile.Level::statutory).orElse(false);
		return new ThresholdQuestion((int) finding.unmetNeeds().stream().distinct().count(), finding.significantHarm(),
				presentingStatutory, finding.openToSocialCare(), currentTaf, finding.consent().given(),
				isConcern(given, finding), given.tafOffered() != null && given.tafOffered().offered(),
				hasTool(given, finding, profile), given.source() != null && profile.asksForTool(given.source()));
	}

	/** Somebody is worried for a child's safety, so that it goes on without agreement. */
	private static boolean isConcern(ReceiveContact given, ScreenContact finding) {
		return finding.significantHarm() || finding.rag() == Rag.RED || given.type() == ContactType.CONCERN;
	}

	/** Any tool of the profile counts, attached or verified (R2.4). */
	static boolean hasTool(ReceiveContact given, ScreenContact finding, Profile profile) {
		return given.tools()
			.stream()
			.anyMatch((tool) -> tool.wasSent() && profile.requiredTools().contains(tool.tool()))
				|| finding.toolsVerified().stream().anyMatch(profile.requiredTools()::contains);
	}

}
