package org.earlyhelp.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that somebody no longer agrees: stops new sharing, erases nothing (R4.4). */
@Service
@Transactional
public class WithdrawingAgreement {

	private final AgreementBook book;

	private final Agreements agreements;

	private final FamilyRegister families;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WithdrawingAgreement(AgreementBook book, Agreements agreements, FamilyRegister families, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.book = book;
		this.agreements = agreements;
		this.families = families;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param person whose agreement ends; null for the whole family's
	 * @return where the family stands now
	 */
	public FamilyAgreement withdraw(FamilyId id, PersonId person, String reason, LocalDate on) {
		FamilyId family = this.families.current(id).id();
		List<Agreement> said = this.book.findByFamilyIdOrderByDecidedOnAscRecordedAtAscIdAsc(family.value());
		List<Agreement> ending = said.stream()
			.filter(Agreement::standing)
			.filter((agreement) -> person == null || Objects.equals(agreement.person(), person))
			.toList();
		ending.forEach((agreement) -> agreement.withdraw(on, reason));
		if (person != null && ending.isEmpty()) {
			endTheirPartOfTheFamilys(family, person, reason, on);
		}
		this.events.publishEvent(new AgreementWithdrawn(person, on, reason, family, this.clock.instant()));
		return this.agreements.of(family);
	}

	/** What was said for the family was said for them too. */
	private void endTheirPartOfTheFamilys(FamilyId family, PersonId person, String reason, LocalDate on) {
		Agreement theirs = Agreement.of(new RecordAgreement(family, person, AgreementDecision.GIVEN, List.of(),
				List.of(), List.of(), null, null, null, on), family.value(), this.user.get().username(),
				this.clock.instant());
		theirs.withdraw(on, reason);
		this.book.save(theirs);
	}

}
