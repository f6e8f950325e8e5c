package org.earlyhelp.access;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The people who work with the service. */
@Component
public class Staff {

	/** The active person of this name; empty where there is none, or no longer. */
	public Optional<User> called(String username) {
		throw new UnsupportedOperationException();
	}

	/** The same with what else is known of them, active or not. */
	public Optional<StaffMember> member(String username) {
		throw new UnsupportedOperationException();
	}

	/** The active people who may take this queue's work, by name. */
	public List<User> inGroup(String group) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Somebody that work can be given to (B-73).
	 * @param field the field that names them, for the refusal
	 * @param agency whom they must work for; null for any
	 * @throws org.earlyhelp.shared.InvalidInput where they are unknown, no longer active,
	 * or another agency's
	 */
	public User assignable(String field, String username, String agency) {
		throw new UnsupportedOperationException();
	}

}
