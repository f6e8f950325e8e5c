package org.earlyhelp.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.earlyhelp.shared.text.Text;

import org.springframework.data.domain.Persistable;

/** Somebody who works with the service. */
@Entity
@Table(name = "staff")
public class StaffMember implements Persistable<String> {

	@Id
	private String username;

	private String name;

	private String agency;

	private String roles;

	private String districts;

	private String team;

	private boolean worksInTermTime;

	private String email;

	private boolean active;

	private String homePostcodeKey;

	private Instant describedAt;

	@Transient
	private boolean known;

	protected StaffMember() {
	}

	/**
	 * @param team null where they have none
	 * @param worksInTermTime whether their days off follow the school year
	 */
	public StaffMember(User user, String team, boolean worksInTermTime) {
		this.username = user.username();
		this.name = user.name();
		this.agency = user.agency();
		this.roles = joined(EnumSet.copyOf(user.roles()).stream().map(Role::name).toList());
		this.districts = joined(new TreeSet<>(user.districts()));
		this.team = team;
		this.worksInTermTime = worksInTermTime;
		this.active = true;
	}

	/** They can be written to there. */
	public StaffMember reachedAt(String address) {
		this.email = address;
		return this;
	}

	/**
	 * Where they live, so that it can be told when they read of their neighbours: kept
	 * for nothing else, and shown to nobody.
	 */
	public StaffMember livingAt(String postcode) {
		this.homePostcodeKey = Text.compact(postcode);
		return this;
	}

	/**
	 * Whether it was said later than what is kept of them. What does not tell when it was
	 * said counts as older than all that does.
	 */
	boolean isNews(Instant said) {
		return this.describedAt == null || (said != null && said.isAfter(this.describedAt));
	}

	/**
	 * From now on they are as their organisation described them then.
	 * @param said null where that is not told
	 */
	void becomes(Claimed claimed, Instant said) {
		this.describedAt = said;
		User user = claimed.user();
		this.name = user.name();
		this.agency = user.agency();
		this.roles = joined(EnumSet.copyOf(user.roles()).stream().map(Role::name).toList());
		this.districts = joined(new TreeSet<>(user.districts()));
		this.team = claimed.team();
		this.email = claimed.email();
	}

	/** They left: from now on they neither sign in nor are given work. */
	public void leave() {
		this.active = false;
	}

	/** Who they are and what they may be. */
	public User user() {
		Set<Role> held = split(this.roles).stream().map(Role::valueOf).collect(Collectors.toSet());
		return new User(this.username, this.name, this.agency, held, split(this.districts));
	}

	public String username() {
		return this.username;
	}

	/** Null where they have none. */
	public String team() {
		return this.team;
	}

	/** Where they can be written to; null where only the service itself can tell them. */
	public String email() {
		return this.email;
	}

	/** Whether their days off follow the school year. */
	public boolean worksInTermTime() {
		return this.worksInTermTime;
	}

	/** Whether they may sign in and be given work. */
	public boolean active() {
		return this.active;
	}

	@Override
	public String getId() {
		return this.username;
	}

	@Override
	public boolean isNew() {
		return !this.known;
	}

	@PostLoad
	@PostPersist
	void nowKnown() {
		this.known = true;
	}

	private static String joined(Collection<String> values) {
		return String.join(",", values);
	}

	private static Set<String> split(String values) {
		return Arrays.stream(values.split(",")).filter((value) -> !value.isEmpty()).collect(Collectors.toSet());
	}

}
