package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.OpenCase;
import org.earlyhelp.casefile.OpeningCase;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Matching;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.family.RegisterFamily;
import org.earlyhelp.family.Registering;
import org.earlyhelp.frontdoor.StartTaf.FamilySaid;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts a Team Around the Family that a partner brings, without a contact. Its clocks
 * run from now; a practitioner who starts it is of its team.
 */
@Service
@Transactional
public class StartingTaf {

	/** From this score on a child told of counts as the one on record; local choice. */
	static final int SURELY_THE_SAME = 95;

	private final KnownFamilies known;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final Registering registering;

	private final Matching matching;

	private final OpeningCase opening;

	private final CurrentUser user;

	private final Profile profile;

	private final Clock clock;

	StartingTaf(KnownFamilies known, CaseFiles cases, FamilyMembers families, Registering registering,
			Matching matching, OpeningCase opening, CurrentUser user, Profile profile, Clock clock) {
		this.known = known;
		this.cases = cases;
		this.families = families;
		this.registering = registering;
		this.matching = matching;
		this.opening = opening;
		this.user = user;
		this.profile = profile;
		this.clock = clock;
	}

	/** The case that was started. */
	public record Started(CaseId id, String reference, String state, int version) {
	}

	/**
	 * @throws NotPermitted unless a practitioner, an adviser or a team's manager asks
	 * @throws InvalidInput where the family is none that the asker knows
	 * @throws LevelIsSocialCares where the level is social care's
	 * @throws HelpedAlready where the family, or a child of it, is on an open case
	 */
	public Started start(StartTaf start) {
		User starter = this.user.get();
		if (!starter.is(Role.PRACTITIONER, Role.TAF_ADVISER, Role.TEAM_MANAGER)) {
			throw new NotPermitted("start a Team Around the Family");
		}
		if (start.family().isOnRecord() && !this.known.isKnownTo(starter, new FamilyId(start.family().id()))) {
			throw InvalidInput.of("family.id", "taf.unknown-family");
		}
		if (this.profile.level(start.level()).statutory()) {
			throw new LevelIsSocialCares(start.level());
		}
		FamilyId family = familyOf(start.family(), starter);
		CaseId earlier = this.cases.latestClosedOf(family).map(CaseFile::id).orElse(null);
		CaseId id = this.opening.open(new OpenCase(family, null, start.level(), start.source(),
				(start.initiatingAgency() != null) ? start.initiatingAgency() : starter.agency(),
				start.needs().stream().distinct().toList(), this.families.postcodeForDistrict(family).orElse(null),
				this.clock.instant(), earlier, starter.is(Role.PRACTITIONER) ? starter.username() : null));
		CaseFile file = this.cases.called(id);
		return new Started(id, file.reference(), file.state().name(), file.version());
	}

	private FamilyId familyOf(FamilySaid said, User starter) {
		if (said.isOnRecord()) {
			FamilyId family = this.families.household(new FamilyId(said.id())).id();
			this.families.hold(family);
			refuseSecondCase(this.cases.openOf(family), starter);
			return family;
		}
		List<PersonSaid> people = TakingDown.people(said.children(), said.adults());
		people.stream().filter(PersonSaid::child).forEach((child) -> refuseChildHelpedAlready(child, starter));
		Instant now = this.clock.instant();
		return this.registering.register(new RegisterFamily(people, ServiceTime.dayOf(now))).family();
	}

	private void refuseChildHelpedAlready(PersonSaid child, User starter) {
		this.matching.find(child)
			.stream()
			.filter((match) -> match.score() >= SURELY_THE_SAME)
			.flatMap((match) -> this.families.familiesOf(match.personId()).stream())
			.forEach((family) -> refuseSecondCase(this.cases.openOf(family), starter));
	}

	private static void refuseSecondCase(Optional<CaseFile> open, User starter) {
		open.ifPresent((file) -> {
			throw KnownFamilies.mayKnow(starter, file) ? HelpedAlready.on(file) : HelpedAlready.maybe();
		});
	}

}
