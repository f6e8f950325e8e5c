package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Match;
import org.earlyhelp.family.Matching;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.family.RegisterFamily;
import org.earlyhelp.family.Registering;
import org.earlyhelp.frontdoor.StartTaf.FamilySaid;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Finds or registers the family that somebody tells of. A family has one open case, and a
 * child is on one alone (hard rules).
 */
@Component
public class TellingFamily {

	private final KnownFamilies known;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final Registering registering;

	private final Matching matching;

	private final Profile profile;

	private final Clock clock;

	TellingFamily(KnownFamilies known, CaseFiles cases, FamilyMembers families, Registering registering,
			Matching matching, Profile profile, Clock clock) {
		this.known = known;
		this.cases = cases;
		this.families = families;
		this.registering = registering;
		this.matching = matching;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * @throws InvalidInput where the family is none that the teller knows
	 */
	public void demandKnown(FamilySaid said, User teller) {
		if (said.isOnRecord() && !this.known.isKnownTo(teller, new FamilyId(said.id()))) {
			throw InvalidInput.of("family.id", "taf.unknown-family");
		}
	}

	/**
	 * @throws InvalidInput naming everything that is wrong with what is told
	 */
	public void check(FamilySaid said) {
		var findings = new InvalidInput.Findings();
		TafCheck.ofFamily(said, KnownCodes.of(this.profile), this.clock.instant())
			.forEach((field) -> findings.unless(false, field.path(), field.key()));
		findings.refuse();
	}

	/**
	 * The family on record, or the one that is registered for it.
	 * @throws HelpedAlready where it, or a child of it, is on an open case
	 */
	public FamilyId tell(FamilySaid said, User teller) {
		if (said.isOnRecord()) {
			FamilyId family = this.families.household(new FamilyId(said.id())).id();
			this.families.hold(family);
			refuseSecondCase(this.cases.openOf(family), teller);
			return family;
		}
		List<PersonSaid> people = TakingDown.people(said.children(), said.adults());
		people.stream().filter(PersonSaid::child).forEach((child) -> refuseChildHelpedAlready(child, teller));
		Instant now = this.clock.instant();
		return this.registering.register(new RegisterFamily(people, ServiceTime.dayOf(now))).family();
	}

	private void refuseChildHelpedAlready(PersonSaid child, User teller) {
		this.matching.find(child)
			.stream()
			.filter(Match::surelyTheSame)
			.flatMap((match) -> this.families.familiesOf(match.personId()).stream())
			.forEach((family) -> refuseSecondCase(this.cases.openOf(family), teller));
	}

	private static void refuseSecondCase(Optional<CaseFile> open, User teller) {
		open.ifPresent((file) -> {
			throw KnownFamilies.mayKnow(teller, file) ? HelpedAlready.on(file) : HelpedAlready.maybe();
		});
	}

}
