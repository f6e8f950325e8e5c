package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.family.AgreementState;
import org.earlyhelp.family.Agreements;
import org.earlyhelp.family.FamilyAgreement;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.NarrowingAgreement;
import org.earlyhelp.family.WithdrawingAgreement;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a family no longer agrees, or agrees to less. New sharing stops, nothing
 * is erased (R4.4); agencies that are excluded lose access at once; where nobody who may
 * agree still does (R4.5), the case is proposed to close and waits for a manager (R11.2).
 */
@Service
@Transactional
public class WithdrawingConsent {

	private final CaseDoor door;

	private final Withdrawals withdrawals;

	private final Agreements agreements;

	private final WithdrawingAgreement withdrawing;

	private final NarrowingAgreement narrowing;

	private final FamilyMembers families;

	private final LeavingLead leads;

	private final Staff staff;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WithdrawingConsent(CaseDoor door, Withdrawals withdrawals, Agreements agreements, WithdrawingAgreement withdrawing,
			NarrowingAgreement narrowing, FamilyMembers families, LeavingLead leads, Staff staff, Profile profile,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.withdrawals = withdrawals;
		this.agreements = agreements;
		this.withdrawing = withdrawing;
		this.narrowing = narrowing;
		this.families = families;
		this.leads = leads;
		this.staff = staff;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What stands now.
	 *
	 * @param id of what was recorded
	 */
	public record Withdrawn(UUID id, Consent consent, List<String> excludedAgencies) {
	}

	/**
	 * @throws InvalidInput where the risk is not considered, more is agreed to than
	 * before, an agency or a person is none of ours, or the day cannot be
	 * @throws CaseNotInState where there is no agreement to withdraw
	 */
	public Withdrawn withdraw(CaseId id, WithdrawConsent said, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate on = (said.on() != null) ? said.on() : today;
		check(file, said, on, today);
		if (!file.state().isOpen() || file.consent() != Consent.GIVEN) {
			throw new CaseNotInState(id, file.state());
		}
		Instant now = this.clock.instant();
		Withdrawal kept = this.withdrawals.save(Withdrawal.of(file, said, on, this.user.get().username(), now));
		FamilyAgreement stands = said.narrows() ? this.narrowing.narrow(file.family(), said.personId(), said.scope(),
				said.agenciesExcluded(), said.by(), on)
				: this.withdrawing.withdraw(file.family(), said.personId(), said.reason(), on);
		leadOfExcludedAgencyLeaves(file, said, today);
		var excluded = new TreeSet<>(file.excludedAgencies());
		excluded.addAll(said.agenciesExcluded());
		boolean withdrawn = stands.state() != AgreementState.GIVEN;
		file.consented(withdrawn ? Consent.WITHDRAWN : Consent.GIVEN, withdrawn ? on : file.consentOn(),
				List.copyOf(excluded));
		if (withdrawn) {
			this.events.publishEvent(new ConsentWithdrawn(id, said.by(), said.reason(), said.riskConsideration(), on,
					file.family(), now));
		}
		else {
			this.events.publishEvent(new ConsentNarrowed(id, said.personId(), said.by(), said.reason(),
					file.excludedAgencies(), on, file.family(), now));
		}
		return new Withdrawn(kept.id(), file.consent(), file.excludedAgencies());
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may see it and not do this
	 */
	@Transactional(readOnly = true)
	public void mayWithdraw(CaseId id) {
		this.door.open(id, Deed.CONTRIBUTE);
	}

	/** Whether the asker may still see the case. */
	@Transactional(readOnly = true)
	public boolean stillSees(CaseId id) {
		return this.door.sees(id);
	}

	private void check(CaseFile file, WithdrawConsent said, LocalDate on, LocalDate today) {
		LocalDate began = ServiceTime.dayOf(file.startedAt());
		var findings = new InvalidInput.Findings()
			.unless(said.narrows() || said.riskConsideration() != null, "riskConsideration", "required")
			.unless(!on.isAfter(today), "on", "date.in-future")
			.unless(!on.isBefore(began), "on", "date.before-case", began);
		if (said.personId() != null) {
			findings.unless(this.families.strangers(file.family(), List.of(said.personId())).isEmpty(), "personId",
					"person.not-of-family");
		}
		for (int at = 0; at < said.agenciesExcluded().size(); at++) {
			String agency = said.agenciesExcluded().get(at);
			findings.unless(this.profile.codes().agencies().stream().anyMatch((known) -> known.name().equals(agency)),
					"excluded[%d]".formatted(at), "code.not-ours", agency);
		}
		List<String> before = scopeOf(file, said.personId());
		if (said.scope() != null && !before.isEmpty()) {
			for (int at = 0; at < said.scope().size(); at++) {
				findings.unless(before.contains(said.scope().get(at)), "scope[%d]".formatted(at),
						"agreement.not-agreed-before", said.scope().get(at));
			}
		}
		findings.refuse();
	}

	/** What the person, or else the family, agreed to until now. */
	private List<String> scopeOf(CaseFile file, PersonId person) {
		List<FamilyAgreement.Said> said = this.agreements.of(file.family()).agreements();
		return said.stream()
			.filter((one) -> person != null && person.equals(one.personId()))
			.findFirst()
			.or(() -> said.stream().filter((one) -> one.personId() == null).findFirst())
			.map(FamilyAgreement.Said::scope)
			.orElse(List.of());
	}

	private void leadOfExcludedAgencyLeaves(CaseFile file, WithdrawConsent said, LocalDate today) {
		boolean excluded = file.lead() != null && this.staff.called(file.lead())
			.map(User::agency)
			.filter(said.agenciesExcluded()::contains)
			.isPresent();
		if (excluded) {
			this.leads.leave(file.id(), new LeaveLead(LeadEndReason.FAMILY_REQUEST, today, said.reason(), null, today),
					IfMatch.NONE);
		}
	}

}
