package org.earlyhelp.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;

import org.springframework.stereotype.Component;

/** Who may agree that a child was not seen (R5.2). */
@Component
class AssessmentManagers {

	private final Staff staff;

	AssessmentManagers(Staff staff) {
		this.staff = staff;
	}

	/** By name. */
	List<User> all() {
		return Stream.of("team-manager", "taf-adviser", "service-manager")
			.flatMap((group) -> this.staff.inGroup(group).stream())
			.distinct()
			.sorted(Comparator.comparing(User::name))
			.toList();
	}

	Set<String> usernames() {
		return all().stream().map(User::username).collect(Collectors.toSet());
	}

}
