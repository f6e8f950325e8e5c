package org.earlyhelp.casefile;

import java.util.Comparator;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;

import org.springframework.stereotype.Component;

/** Finds the adviser who answers for a case while nobody leads it (R6.3). */
@Component
public class AccountableAdviser {

	static final String QUEUE = "taf-adviser";

	private final Staff staff;

	private final CurrentUser user;

	AccountableAdviser(Staff staff, CurrentUser user) {
		this.staff = staff;
		this.user = user;
	}

	/**
	 * Whoever asks, where they are an adviser of the district; else the one of the
	 * district, before those who serve all. Null where there is none.
	 */
	public String of(String district) {
		User asker = this.user.get();
		if (asker.is(Role.TAF_ADVISER) && asker.serves(district)) {
			return asker.username();
		}
		return this.staff.inGroup(QUEUE)
			.stream()
			.filter((adviser) -> adviser.serves(district))
			.min(Comparator.comparing((adviser) -> adviser.districts().isEmpty()))
			.map(User::username)
			.orElse(null);
	}

}
