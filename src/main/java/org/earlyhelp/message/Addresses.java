package org.earlyhelp.message;

import java.util.Optional;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.StaffMember;
import org.earlyhelp.locality.Profile;

import org.springframework.stereotype.Component;

/** Where whoever is told can be written to: a colleague, or the emergency duty team. */
@Component
class Addresses {

	private final Staff staff;

	private final Profile profile;

	private final MessageSettings settings;

	Addresses(Staff staff, Profile profile, MessageSettings settings) {
		this.staff = staff;
		this.profile = profile;
		this.settings = settings;
	}

	/**
	 * Whether it is the team that is told of what is urgent at night, not a colleague.
	 */
	boolean isDutyTeam(String recipient) {
		return recipient.equals(this.profile.emergencyDutyTeam());
	}

	/** Empty where they have none, or have left. */
	Optional<String> of(String recipient) {
		return isDutyTeam(recipient) ? Optional.ofNullable(this.settings.dutyAddress())
				: this.staff.member(recipient).filter(StaffMember::active).map(StaffMember::email);
	}

}
