package org.earlyhelp.stepping.web;

import java.util.List;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.stepping.AgencyChallengeView;

import org.springframework.stereotype.Component;

/** Who can be asked to answer for an agency. */
@Component
class WhomToAsk {

	private final Staff staff;

	WhomToAsk(Staff staff) {
		this.staff = staff;
	}

	List<Option> ofAnyAgency() {
		return this.staff.active()
			.stream()
			.filter((user) -> user.is(Role.PRACTITIONER))
			.map((user) -> Option.of(user.username(), user.name() + ", " + user.agency()))
			.toList();
	}

	/** Those of the agency who were not asked at a stage before. */
	List<Option> next(AgencyChallengeView challenge) {
		return this.staff.active()
			.stream()
			.filter((user) -> user.agency().equals(challenge.agency()))
			.filter((user) -> challenge.stages().stream().noneMatch((stage) -> user.username().equals(stage.askedOf())))
			.map((user) -> Option.of(user.username(), user.name()))
			.toList();
	}

}
