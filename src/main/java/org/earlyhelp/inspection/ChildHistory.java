package org.earlyhelp.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.assessment.AssessmentView;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.casefile.LeadView;
import org.earlyhelp.closure.ClosureView;
import org.earlyhelp.family.Household;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.review.ReviewView;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.stepping.StepUpView;

/**
 * One child's whole history as at a day: who they are, the episodes of help with what was
 * found, planned, said and ended in each, and every entry of the ledger about them.
 *
 * @param ids every id that the child has been told of by; the one in force first
 * @param childChanged when records of the child's families were first put together or
 * parted after then, and with them what is told of the child; null where they were not
 * @param asAt the last day that counts
 * @param whole whether the reader may read all the episodes
 */
public record ChildHistory(List<UUID> ids, Household.Member child, Instant childChanged, String family, LocalDate asAt,
		boolean whole, List<ContactLine> contacts, List<Episode> episodes, Page<LedgerLine> entries) {

	/**
	 * What somebody told the front door.
	 *
	 * @param outcome a code; null where it was not decided then
	 */
	public record ContactLine(UUID id, String reference, Instant receivedAt, String source, String outcome) {
	}

	/**
	 * One case.
	 *
	 * @param state that it was in then
	 * @param closedOn null where it was open then
	 * @param closureReason a code; null where it was open then
	 * @param content what is in it; null where it is not for the reader
	 */
	public record Episode(UUID id, String reference, String state, String level, Instant startedAt, LocalDate closedOn,
			String closureReason, Content content) {
	}

	/**
	 * What is in a case, of this child and of the whole family.
	 *
	 * @param leadsChanged when how they lead was first changed after then; null where it
	 * was not
	 * @param assessment null where none was handed in then
	 * @param needsChanged the same of what is wanted about the needs
	 * @param closure null where nobody had proposed to close then
	 */
	public record Content(List<LeadView> leads, Instant leadsChanged, AssessmentView assessment,
			List<NeedOverTime> needs, Instant needsChanged, List<ReviewView> reviews, List<Voice> voices,
			List<StepUpView> stepUps, ClosureView closure) {
	}

	/**
	 * What the child said, or why nobody knows.
	 *
	 * @param when as ASSESSMENT, REVIEW or CLOSURE
	 * @param method null where they were not heard, or nobody wrote how
	 * @param words null where they were not heard
	 * @param changed what changed because of it; null where nobody said
	 * @param notObtained why they were not heard; null where they were
	 */
	public record Voice(String when, LocalDate on, String method, String words, String changed, String notObtained) {
	}

}
