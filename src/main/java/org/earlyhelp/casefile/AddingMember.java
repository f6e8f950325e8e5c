package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.family.AgreementDecision;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.JoiningFamily;
import org.earlyhelp.family.Match;
import org.earlyhelp.family.Matching;
import org.earlyhelp.family.PersonCodes;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.family.RecordAgreement;
import org.earlyhelp.family.RecordingAgreement;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody comes to the family of a case: an addendum for a child who comes after the
 * assessment, not a restart; nobody else's dates move.
 */
@Service
@Transactional
public class AddingMember {

	private final CaseDoor door;

	private final CaseFiles cases;

	private final Joinings joinings;

	private final FamilyMembers families;

	private final JoiningFamily joining;

	private final Matching matching;

	private final RecordingAgreement agreements;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AddingMember(CaseDoor door, CaseFiles cases, Joinings joinings, FamilyMembers families, JoiningFamily joining,
			Matching matching, RecordingAgreement agreements, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.joinings = joinings;
		this.families = families;
		this.joining = joining;
		this.matching = matching;
		this.agreements = agreements;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Somebody now of the family.
	 *
	 * @param id of the joining, and of the addendum where one is asked; the person's own
	 * where they were of the family already
	 * @param addendum whether one is asked of the lead
	 */
	public record Added(UUID id, UUID personId, boolean addendum) {
	}

	/**
	 * @param seen the version that the asker says they have seen
	 * @throws InvalidInput where not one person is told, a child has no holder of
	 * parental responsibility or no scope agreed, or a day cannot be
	 * @throws AlreadyOfFamily where they belong to it
	 * @throws HelpedOnOtherCase where the child is on another open case, and no manager
	 * says why it may be on two
	 * @throws NotPermitted where somebody else than a manager says so
	 */
	public Added add(CaseId id, AddMember told, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate from = (told.from() != null) ? told.from() : today;
		Household household = this.families.household(file.family());
		Optional<Household.Member> known = knownPerson(told);
		boolean child = (told.personId() != null) ? known.map(Household.Member::child).orElse(true)
				: told.child() != null;
		check(file, told, from, child, known, household);
		if (told.sharedCareReason() != null) {
			this.door.open(id, Deed.MANAGE);
		}
		file.requireState(child
				? new CaseState[] { CaseState.PROPOSED, CaseState.CONSENT_PENDING, CaseState.ASSESSMENT,
						CaseState.PLANNING, CaseState.ACTIVE }
				: new CaseState[] { CaseState.PROPOSED, CaseState.CONSENT_PENDING, CaseState.ASSESSMENT,
						CaseState.PLANNING, CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED });
		refuseWhoIsThere(told, known, household);
		Optional<PersonId> onRecord = onRecord(file, told, child);
		demandKnown(file, told);
		PersonId person = bring(file, told, onRecord, from);
		agreeFor(file, told, person, child, known, today);
		boolean unborn = (told.child() != null) ? told.child().expectedDate() != null
				: known.map((one) -> one.expectedDate() != null).orElse(false);
		boolean asked = child && !unborn && isAssessed(file);
		Instant now = this.clock.instant();
		Joining joined = this.joinings
			.save(Joining.of(file, person, from, told, asked, this.user.get().username(), now));
		this.events.publishEvent(new SomebodyJoined(id, joined.id(), person, child, from, asked,
				told.sharedCareReason(), file.family(), now));
		return new Added(joined.id(), person.value(), asked);
	}

	/**
	 * Whether the asker may say who belongs to the family.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws NotPermitted where they may see it and not do this
	 */
	@Transactional(readOnly = true)
	public void mayAdd(CaseId id) {
		this.door.open(id, Deed.CONTRIBUTE);
	}

	/** Whoever comes before the assessment is done is on the assessment. */
	static boolean isAssessed(CaseFile file) {
		return file.state() == CaseState.PLANNING || file.state() == CaseState.ACTIVE
				|| file.state() == CaseState.CLOSURE_PROPOSED;
	}

	/** Nobody brings in a person of a family that they may not know. */
	private void demandKnown(CaseFile file, AddMember told) {
		boolean known = told.personId() == null || this.families.familiesOf(told.personId())
			.stream()
			.anyMatch((family) -> family.equals(file.family()) || this.cases.findByFamilyId(family.value())
				.stream()
				.anyMatch((other) -> Access.decide(this.user.get(), other.facts(),
						Deed.SEE_SUMMARY) == Access.Verdict.PERMITTED));
		if (!known) {
			throw InvalidInput.of("personId", "member.no-such-person");
		}
	}

	private Optional<Household.Member> knownPerson(AddMember told) {
		if (told.personId() == null) {
			return Optional.empty();
		}
		return this.families.familiesOf(told.personId())
			.stream()
			.map(this.families::household)
			.flatMap((household) -> java.util.stream.Stream.concat(household.members().stream(),
					household.former().stream()))
			.filter((member) -> member.id().equals(told.personId()))
			.findFirst();
	}

	private void check(CaseFile file, AddMember told, LocalDate from, boolean child, Optional<Household.Member> known,
			Household household) {
		int people = ((told.personId() != null) ? 1 : 0) + ((told.child() != null) ? 1 : 0)
				+ ((told.adult() != null) ? 1 : 0);
		var findings = new InvalidInput.Findings().unless(people == 1, "personId", "member.one-person")
			.unless(told.personId() == null || (known.isPresent() && known.get().diedOn() == null), "personId",
					"member.no-such-person")
			.unless(!from.isAfter(LocalDate.now(this.clock)), "from", "date.in-future")
			.unless(!from.isBefore(ServiceTime.dayOf(file.startedAt())), "from", "date.before-case",
					ServiceTime.dayOf(file.startedAt()));
		if (child && people == 1) {
			findings.unless(told.prHolder() != null, "prHolder", "required")
				.unless(!told.scope().isEmpty(), "consentScope", "required");
			if (told.prHolder() != null) {
				holderOfFamily(told, household).ifPresent((holder) -> findings.unless(
						!holder.child() && !Boolean.FALSE.equals(holder.parentalResponsibility()), "prHolder",
						"member.no-responsibility"));
			}
		}
		if (told.child() != null) {
			findings
				.unless(told.child().dateOfBirth() == null || told.child().expectedDate() == null, "child.expectedDate",
						"member.born-or-expected")
				.unless(told.child().firstName() != null || told.child().expectedDate() != null, "child.firstName",
						"required");
			PersonCodes.of(this.profile)
				.findings("child", told.child().sex(), told.child().ethnicity(), told.child().sen(),
						told.child().disabilities())
				.forEach((wrong) -> findings.unless(false, wrong.path(), wrong.key()));
		}
		findings.refuse();
	}

	private static Optional<Household.Member> holderOfFamily(AddMember told, Household household) {
		return household.members()
			.stream()
			.filter((member) -> member.id().value().toString().equals(told.prHolder()))
			.findFirst();
	}

	private static void refuseWhoIsThere(AddMember told, Optional<Household.Member> known, Household household) {
		known.flatMap((person) -> household.member(person.id())).ifPresent((there) -> {
			throw new AlreadyOfFamily(there.name());
		});
		if (told.child() != null) {
			household.children()
				.stream()
				.filter((there) -> told.child().dateOfBirth() != null
						&& told.child().dateOfBirth().equals(there.dateOfBirth())
						&& told.child().firstName().equalsIgnoreCase(there.firstName())
						&& told.child().lastName().equalsIgnoreCase(there.lastName()))
				.findFirst()
				.ifPresent((there) -> {
					throw new AlreadyOfFamily(there.name());
				});
		}
	}

	/**
	 * A person may be a child on one open case only.
	 * @return who on record they are; empty where nobody
	 */
	private Optional<PersonId> onRecord(CaseFile file, AddMember told, boolean child) {
		if (!child) {
			return Optional.ofNullable(told.personId());
		}
		List<PersonId> same = (told.personId() != null) ? List.of(told.personId()) : surely(told.child().said());
		for (PersonId person : same) {
			Optional<CaseFile> other = this.families.familiesOf(person)
				.stream()
				.filter((family) -> this.families.household(family).member(person).isPresent())
				.flatMap((family) -> this.cases.openOf(family).stream())
				.filter((open) -> !open.id().equals(file.id()))
				.findFirst();
			if (other.isPresent() && told.sharedCareReason() == null) {
				throw refusal(other.get());
			}
			if (other.isPresent()) {
				return Optional.of(person);
			}
		}
		return Optional.ofNullable(told.personId());
	}

	private List<PersonId> surely(PersonSaid said) {
		return this.matching.find(said).stream().filter(Match::surelyTheSame).map(Match::personId).toList();
	}

	private HelpedOnOtherCase refusal(CaseFile other) {
		User asker = this.user.get();
		boolean mayKnow = Access.decide(asker, other.facts(), Deed.SEE_SUMMARY) == Access.Verdict.PERMITTED;
		return mayKnow ? HelpedOnOtherCase.on(other, this.profile.teamOf(other.district())) : HelpedOnOtherCase.maybe();
	}

	private PersonId bring(CaseFile file, AddMember told, Optional<PersonId> onRecord, LocalDate from) {
		if (onRecord.isPresent()) {
			this.joining.join(file.family(), onRecord.get(), told.relationship(), told.sharedCareReason() != null,
					from);
			return onRecord.get();
		}
		PersonSaid said = (told.child() != null) ? told.child().said() : told.adult().said();
		return this.joining.join(file.family(), said, from);
	}

	/**
	 * Whoever holds responsibility confirmed the scope for the child; a young person who
	 * decides in their own right is asked themselves (R4.2).
	 */
	private void agreeFor(CaseFile file, AddMember told, PersonId person, boolean child,
			Optional<Household.Member> known, LocalDate today) {
		if (!child || file.consent() != Consent.GIVEN) {
			return;
		}
		LocalDate born = (told.child() != null) ? told.child().dateOfBirth()
				: known.map(Household.Member::dateOfBirth).orElse(null);
		boolean decides = born != null && !born.plusYears(RecordAgreement.OWN_RIGHT_FROM).isAfter(today);
		if (!decides) {
			String holder = holderOfFamily(told, this.families.household(file.family())).map(Household.Member::name)
				.orElse(told.prHolder());
			this.agreements.record(List.of(new RecordAgreement(file.family(), person, AgreementDecision.GIVEN,
					told.scope(), List.of(), List.of(), null, holder, null, today)));
		}
	}

}
