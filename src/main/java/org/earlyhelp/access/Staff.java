package org.earlyhelp.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.shared.InvalidInput;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

	/**
	 * Nobody else holds these people until the transaction ends; unknown ones count not.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(Collection<String> usernames) {
		this.members.findByUsernameInOrderByUsername(usernames);
	}

	/** What they are called, by username, active or not; unknown ones are left out. */
	public Map<String, String> names(Collection<String> usernames) {
		Set<String> asked = usernames.stream().filter(Objects::nonNull).collect(Collectors.toSet());
		return this.members.findAllById(asked)
			.stream()
			.map(StaffMember::user)
			.collect(Collectors.toMap(User::username, User::name));
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
