package org.earlyhelp.frontdoor;

import java.time.Clock;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.OpenCase;
import org.earlyhelp.casefile.OpeningCase;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts a Team Around the Family that a partner brings, without a contact. Its clocks
 * run from now; a practitioner who starts it is of its team.
 */
@Service
@Transactional
public class StartingTaf {

	private final TellingFamily telling;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final OpeningCase opening;

	private final CurrentUser user;

	private final Profile profile;

	private final Clock clock;

	StartingTaf(TellingFamily telling, CaseFiles cases, FamilyMembers families, OpeningCase opening, CurrentUser user,
			Profile profile, Clock clock) {
		this.telling = telling;
		this.cases = cases;
		this.families = families;
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
		this.telling.demandKnown(start.family(), starter);
		if (this.profile.level(start.level()).statutory()) {
			throw new LevelIsSocialCares(start.level());
		}
		FamilyId family = this.telling.tell(start.family(), starter);
		CaseId earlier = this.cases.latestClosedOf(family).map(CaseFile::id).orElse(null);
		CaseId id = this.opening.open(new OpenCase(family, null, start.level(), start.source(),
				(start.initiatingAgency() != null) ? start.initiatingAgency() : starter.agency(),
				start.needs().stream().distinct().toList(), this.families.postcodeForDistrict(family).orElse(null),
				this.clock.instant(), earlier, starter.is(Role.PRACTITIONER) ? starter.username() : null));
		CaseFile file = this.cases.called(id);
		return new Started(id, file.reference(), file.state().name(), file.version());
	}

}
