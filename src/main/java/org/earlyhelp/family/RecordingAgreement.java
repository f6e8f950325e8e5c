package org.earlyhelp.family;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each person said to taking part; nothing said earlier is overwritten. */
@Service
@Transactional
public class RecordingAgreement {

	private final AgreementBook book;

	private final Agreements agreements;

	private final FamilyRegister families;

	private final FamilyMembers members;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingAgreement(AgreementBook book, Agreements agreements, FamilyRegister families, FamilyMembers members,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.book = book;
		this.agreements = agreements;
		this.families = families;
		this.members = members;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * R4.5: each person's own, with its own scope and exclusions.
	 * @param said of one family; not empty
	 * @return where the family stands now
	 * @throws InvalidInput where a person is not of the family
	 */
	public FamilyAgreement record(List<RecordAgreement> said) {
		FamilyId family = this.families.current(said.get(0).family()).id();
		refuseStrangers(family, said);
		Instant now = this.clock.instant();
		for (RecordAgreement one : said) {
			this.book.save(Agreement.of(one, family.value(), this.user.get().username(), now));
			this.events.publishEvent(new AgreementRecorded(one.person(), one.decision(), one.scope(), one.excluded(),
					one.decidedOn(), family, now));
		}
		return this.agreements.of(family);
	}

	private void refuseStrangers(FamilyId family, List<RecordAgreement> said) {
		List<PersonId> people = said.stream().map(RecordAgreement::person).filter(Objects::nonNull).toList();
		Set<PersonId> strangers = Set.copyOf(this.members.strangers(family, people));
		var findings = new InvalidInput.Findings();
		for (int i = 0; i < people.size(); i++) {
			findings.unless(!strangers.contains(people.get(i)), "agreements[" + i + "].personId", "family.stranger",
					people.get(i));
		}
		findings.refuse();
	}

}
