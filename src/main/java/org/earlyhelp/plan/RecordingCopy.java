package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that a copy or a letter went to a family: the plan's copy (R7.3), the closure
 * letter.
 */
@Service
@Transactional
public class RecordingCopy {

	private final FamilyCopies copies;

	private final FamilyMembers families;

	private final Clock clock;

	RecordingCopy(FamilyCopies copies, FamilyMembers families, Clock clock) {
		this.copies = copies;
		this.families = families;
		this.clock = clock;
	}

	/**
	 * @param notBefore the day of what it is a copy of
	 * @param kind PLAN or CLOSURE_LETTER
	 * @throws InvalidInput where it was sent before there was anything to send, or in the
	 * future, or to somebody outside the family
	 */
	public void record(CaseFile file, SendFamilyCopy sent, LocalDate notBefore, String kind, String by) {
		List<PersonId> named = (sent.recipients() != null)
				? sent.recipients().stream().map(SendFamilyCopy.Recipient::personId).distinct().toList() : List.of();
		List<PersonId> strangers = this.families.strangers(file.family(), named);
		new InvalidInput.Findings()
			.unless(!sent.sentOn().isAfter(LocalDate.now(this.clock)), "sentOn", "date.in-future")
			.unless(!sent.sentOn().isBefore(notBefore), "sentOn", "date.before-meeting", notBefore)
			.unless(strangers.isEmpty(), "recipients", "person.not-of-family", strangers)
			.refuse();
		this.copies.save(FamilyCopy.sent(file.id(), kind, sent, by, this.clock.instant()));
	}

}
