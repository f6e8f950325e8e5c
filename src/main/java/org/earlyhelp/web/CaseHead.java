package org.earlyhelp.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.LeadStatus;

/**
 * What stands above every page of a case, as the reader may see it.
 *
 * @param family what lists call the family
 * @param lead a username; null while there is none
 * @param consent null for those who may see the summary alone
 * @param restriction 0 to 3; 0 is normal
 * @param whole whether they may read the case; else its summary alone
 * @param raises whether they may write notes, call meetings, add documents
 * @param open whether it is not closed
 * @param accountable who answers for it while nobody leads (R6.3); null while somebody
 * does
 * @param suspendedUntil the day on which it goes on; null where it is not suspended
 * @param manages whether they may give more time
 * @param restricts whether they may say who sees it at all
 * @param glassUntil until when they read it behind broken glass; null where they read it
 * by right
 */
public record CaseHead(UUID id, String reference, String family, CaseState state, String level, String lead,
		LeadStatus leadStatus, String assessor, Consent consent, int restriction, boolean stepUpPending, boolean whole,
		boolean raises, boolean open, String accountable, LocalDate suspendedUntil, boolean manages, boolean restricts,
		Instant glassUntil) {

	/** Whether somebody may propose to close it now. */
	public boolean closable() {
		return this.raises && this.open && this.state != CaseState.PROPOSED && this.state != CaseState.CLOSURE_PROPOSED;
	}

	/** Whether somebody leads who may say that they stop. */
	public boolean leadMayLeave() {
		return this.raises && this.lead != null && this.state.isOpen();
	}

	/** A part of the case in its navigation. */
	public record Part(String text, String href, boolean active) {
	}

	/** The parts of the case, as {@code plan}, in the order of its navigation. */
	static List<String> parts(boolean whole) {
		return whole
				? List.of("", "family", "needs", "plan", "services", "notes", "documents", "meetings", "reviews",
						"outcomes", "step-ups", "children", "agreement", "copies", "timeline", "deadlines", "process")
				: List.of("");
	}

}
