package org.earlyhelp.access;

import java.util.List;
import java.util.Optional;

import org.earlyhelp.shared.InvalidInput;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with the service. */
@Service
@Transactional(readOnly = true)
public class Staff {

	private final StaffMembers members;

	Staff(StaffMembers members) {
		this.members = members;
	}

	/** The active person of this name; empty where there is none, or no longer. */
	public Optional<User> called(String username) {
		return member(username).filter(StaffMember::active).map(StaffMember::user);
	}

	/** The same with what else is known of them, active or not. */
	public Optional<StaffMember> member(String username) {
		return this.members.findById(username);
	}

	/** The active people who may take this queue's work, by name. */
	public List<User> inGroup(String group) {
		return active().stream().filter((user) -> user.groups().contains(group)).toList();
	}

	/** The active people, by name. */
	public List<User> active() {
		return this.members.findByActiveTrueOrderByName().stream().map(StaffMember::user).toList();
	}

	/**
	 * Somebody that work can be given to (B-73).
	 * @param field the field that names them, for the refusal
	 * @param agency whom they must work for; null for any
	 * @throws InvalidInput where they are unknown, no longer active, or another agency's
	 */
	public User assignable(String field, String username, String agency) {
		User user = called(username).orElseThrow(() -> InvalidInput.of(field, "staff.unknown"));
		if (agency != null && !agency.equals(user.agency())) {
			throw InvalidInput.of(field, "staff.other-agency", agency);
		}
		return user;
	}

}
