package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.frontdoor.ReceiveContact.Adult;
import org.earlyhelp.frontdoor.ReceiveContact.Child;
import org.earlyhelp.frontdoor.ReceiveContact.Referrer;
import org.earlyhelp.frontdoor.ReceiveContact.Tool;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.PersonId;

/**
 * A contact as it is answered: what was told, and what the front door made of it. Nulls
 * are left out; who may know only its status gets nothing but that.
 *
 * @param version stands in the ETag
 * @param decision the one that counts; null before one
 * @param decisions every version of it (R3.4)
 * @param currentTaf whether the family had a plan when it was screened
 * @param flags MANAGER_REVIEW (R2.5), SENIOR_REVIEW (R2.7)
 * @param outcome for who told us: what was decided, once they were told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(UUID id, String reference, ContactState state, Rag rag, Instant receivedAt, Channel channel,
		String source, ContactType type, Referrer referrer, List<Child> children, List<Adult> adults,
		List<String> needs, String presentingLevel, String narrative, String tried, TafOffered tafOffered,
		List<Tool> tools, Boolean familyAware, AgreementSaid consent, String reasonNotSought, Boolean immediateDanger,
		String submittedBy, String district, String level, Family family, List<UUID> childIds, List<UUID> adultIds,
		List<PossibleMatch> possibleMatches, List<PossibleDuplicate> possibleDuplicates, UUID duplicateOf,
		Screening screening, Boolean currentTaf, Boolean previousTaf, UUID currentCaseId, UUID previousCaseId,
		List<String> flags, Recommendation recommendation, Decision decision, List<Decision> decisions, UUID caseId,
		List<Feedback> feedback, List<ReturnLookedAt> returns, Answer answer, Consultation consultation,
		Instant decisionDueAt, Outcome outcome, @JsonIgnore int version) {

	/** Whose contact it is. */
	public record Family(UUID id, String name) {
	}

	/** Another contact that may tell of the same incident (R1.4). */
	public record PossibleDuplicate(UUID id, String reference, Instant receivedAt, String source) {

		static PossibleDuplicate of(Contact contact) {
			return new PossibleDuplicate(contact.id().value(), contact.reference(), contact.receivedAt(),
					contact.source());
		}

	}

	/** All of it. */
	static ContactView whole(Contact contact, List<Contact> duplicates, Instant decisionDueAt) {
		ReceiveContact given = contact.given();
		return new ContactView(contact.id().value(), contact.reference(), contact.state(), contact.rag(),
				contact.receivedAt(), given.channel(), given.source(), given.type(), given.referrer(), given.children(),
				given.adults(), given.needs(), given.presentingLevel(), given.narrative(), given.tried(),
				given.tafOffered(), given.tools(), given.familyAware(), given.consent(), given.reasonNotSought(),
				given.immediateDanger(), contact.submittedBy(), contact.district(), contact.level(),
				new Family(contact.family().value(), contact.familyName()),
				contact.children().stream().map(PersonId::value).toList(),
				contact.adults().stream().map(PersonId::value).toList(), contact.possibleMatches(),
				duplicates.stream().map(PossibleDuplicate::of).toList(), id(contact.duplicateOf()), contact.screening(),
				contact.currentTaf(), contact.previousTaf(), id(contact.currentCase()), id(contact.previousCase()),
				flags(contact), contact.recommendation(), contact.decision().orElse(null), contact.decisions(),
				id(contact.openedCase()), contact.feedback(), contact.returns(), contact.answer(),
				contact.consultation(), decisionDueAt, null, contact.version());
	}

	/** What somebody who may not read it told us, back to them at once. */
	static ContactView asTold(Contact contact, Instant decisionDueAt) {
		ReceiveContact given = contact.given();
		return new ContactView(contact.id().value(), contact.reference(), contact.state(), contact.rag(),
				contact.receivedAt(), given.channel(), given.source(), given.type(), given.referrer(), given.children(),
				given.adults(), given.needs(), given.presentingLevel(), given.narrative(), given.tried(),
				given.tafOffered(), given.tools(), given.familyAware(), given.consent(), given.reasonNotSought(),
				given.immediateDanger(), contact.submittedBy(), null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null, decisionDueAt, null,
				contact.version());
	}

	/** Where it stands, for who told us. */
	static ContactView status(Contact contact) {
		boolean told = contact.fedBackAt() != null;
		return new ContactView(contact.id().value(), contact.reference(), contact.state(), null, contact.receivedAt(),
				null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, told ? contact.outcome() : null, contact.version());
	}

	private static UUID id(CaseId episode) {
		return (episode != null) ? episode.value() : null;
	}

	private static UUID id(ContactId contact) {
		return (contact != null) ? contact.value() : null;
	}

	private static List<String> flags(Contact contact) {
		return Stream.of(contact.managerReview() ? "MANAGER_REVIEW" : "", contact.seniorReview() ? "SENIOR_REVIEW" : "")
			.filter((flag) -> !flag.isEmpty())
			.toList();
	}

}
