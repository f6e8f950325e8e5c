package org.earlyhelp.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WithdrawingAgreement(AgreementBook book, Agreements agreements, FamilyRegister families,
			ApplicationEventPublisher events, Clock clock) {
		this.book = book;
		this.agreements = agreements;
		this.families = families;
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
		said.stream()
			.filter(Agreement::standing)
			.filter((agreement) -> person == null || Objects.equals(agreement.person(), person))
			.forEach((agreement) -> agreement.withdraw(on, reason));
		this.events.publishEvent(new AgreementWithdrawn(person, on, reason, family, this.clock.instant()));
		return this.agreements.of(family);
	}

}
