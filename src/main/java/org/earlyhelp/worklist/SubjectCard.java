package org.earlyhelp.worklist;

import java.util.UUID;

import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.ContactFacts;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;

/**
 * What a queue shows of a case or contact, and all that decides who may see it there.
 * Exactly one of the two facts is set.
 *
 * @param reference as people say it: {@code T-2026-000045}
 * @param family may be null for a contact that names nobody
 * @param familyName may be null likewise
 * @param level code of the level of need; null before one is set
 * @param team the district's team
 * @param caseId null for a contact without a case
 * @param contactId null for a case that a partner began
 * @param reopenedFrom the family's earlier episode; null for a first
 * @param previousLead username of that episode's lead; null where there was none
 * @param urgent whether wall-clock times apply: a RED contact, or immediate danger
 * @param caseFacts null for a contact
 * @param contactFacts null for a case
 */
public record SubjectCard(String reference, FamilyId family, String familyName, String level, String team, UUID caseId,
		UUID contactId, UUID reopenedFrom, String previousLead, boolean urgent, CaseFacts caseFacts,
		ContactFacts contactFacts) {

	/** The card of a case. */
	public static SubjectCard ofCase(CaseId id, ContactId contact, String reference, FamilyId family, String familyName,
			String level, CaseId reopenedFrom, String previousLead, CaseFacts facts) {
		return new SubjectCard(reference, family, familyName, level, facts.district(), id.value(),
				(contact != null) ? contact.value() : null, (reopenedFrom != null) ? reopenedFrom.value() : null,
				previousLead, false, facts, null);
	}

	/** The card of a contact. */
	public static SubjectCard ofContact(ContactId id, String reference, FamilyId family, String familyName,
			String level, boolean urgent, ContactFacts facts) {
		return new SubjectCard(reference, family, familyName, level, facts.district(), null, id.value(), null, null,
				urgent, null, facts);
	}

}
