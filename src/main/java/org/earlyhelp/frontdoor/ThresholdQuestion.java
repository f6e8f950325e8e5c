package org.earlyhelp.frontdoor;

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
}
