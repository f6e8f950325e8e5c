package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A step-down, and how far the handover is.
 *
 * @param assessmentCounts whether social care's assessment counts, so that none is made
 * @param withoutLead whether no agency offered to lead
 * @param lead a username; null while nobody leads
 * @param missing CONSENT, LEAD, DATE: what keeps social care from closing; empty is good
 * @param refused whether the family refused and the risk was considered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepDownView(UUID id, UUID caseId, String reference, String state, String socialCareRef,
		LocalDate agreedOn, SendStepDown.SteppedDownFrom from, LocalDate assessmentOn, boolean assessmentCounts,
		String planSummary, String consent, String proposedLead, boolean withoutLead, String lead,
		LocalDate finalMeetingOn, LocalDate handoverOn, LocalDate handoverHeldOn, List<String> missing, boolean refused,
		LocalDate socialCareClosedOn, String socialCareClosedBy, String overrideReason, Instant receivedAt) {
}
