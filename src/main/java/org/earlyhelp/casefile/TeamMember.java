package org.earlyhelp.casefile;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That somebody belongs to the team around the family, and why: for real, or while they
 * stand in for somebody who is away. The same person may belong to it in several ways;
 * the end of one is not the end of the others. Said to be never null, since Hibernate
 * else writes all of a case's members anew for each that is added.
 *
 * @param because {@code TEAM}, or the id of the absence
 */
@Embeddable
record TeamMember(@Column(nullable = false) String username, @Column(nullable = false) String because) {

	private static final String TEAM = "TEAM";

	static TeamMember of(String username) {
		return new TeamMember(username, TEAM);
	}

	static TeamMember during(UUID absence, String cover) {
		return new TeamMember(cover, absence.toString());
	}

	boolean isDuring(UUID absence) {
		return absence.toString().equals(this.because);
	}

}
