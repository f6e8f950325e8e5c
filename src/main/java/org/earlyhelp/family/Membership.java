package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/** That somebody belongs to a family, from when until when. */
@Entity
@Table(name = "family_member")
class Membership {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID familyId;

	private UUID personId;

	private String relationship;

	private Boolean parentalResponsibility;

	private boolean livesInHousehold;

	@Column(name = "member_from")
	private LocalDate from;

	@Column(name = "member_until")
	private LocalDate until;

	private UUID toldIn;

	@Enumerated(EnumType.STRING)
	private Departure endedAs;

	protected Membership() {
	}

	static Membership of(FamilyId family, PersonId person, PersonSaid said, LocalDate from) {
		Membership membership = new Membership();
		membership.id = TimeOrderedId.next();
		membership.familyId = family.value();
		membership.personId = person.value();
		membership.relationship = said.relationship();
		membership.parentalResponsibility = said.parentalResponsibility();
		membership.livesInHousehold = !Boolean.FALSE.equals(said.livesInHousehold());
		membership.from = from;
		return membership;
	}

	/** The same place in the family that the told household turned out to be. */
	Membership carriedTo(FamilyId family, PersonId person, LocalDate on) {
		Membership carried = new Membership();
		carried.id = TimeOrderedId.next();
		carried.familyId = family.value();
		carried.personId = person.value();
		carried.relationship = this.relationship;
		carried.parentalResponsibility = this.parentalResponsibility;
		carried.livesInHousehold = this.livesInHousehold;
		carried.from = on;
		carried.toldIn = this.familyId;
		return carried;
	}

	/** Fills in what nobody had said of this place in the family. */
	void learnFrom(Membership told) {
		if (this.relationship == null) {
			this.relationship = told.relationship;
		}
		if (this.parentalResponsibility == null) {
			this.parentalResponsibility = told.parentalResponsibility;
		}
	}

	/** Somebody who was on record already comes to this family. */
	static Membership of(FamilyId family, PersonId person, String relationship, Boolean responsible, LocalDate from) {
		Membership membership = new Membership();
		membership.id = TimeOrderedId.next();
		membership.familyId = family.value();
		membership.personId = person.value();
		membership.relationship = relationship;
		membership.parentalResponsibility = responsible;
		membership.livesInHousehold = true;
		membership.from = from;
		return membership;
	}

	/** A parent who moved out is still of the family. */
	void livesElsewhere() {
		this.livesInHousehold = false;
	}

	/** They no longer belong to it, and how that came. */
	void end(LocalDate on, Departure how) {
		end(on);
		this.endedAs = how;
	}

	/** Its end was a mistake. */
	void goesOn() {
		this.until = null;
		this.endedAs = null;
	}

	UUID id() {
		return this.id;
	}

	/** Null while they belong to it, and where the family was merged. */
	Departure endedAs() {
		return this.endedAs;
	}

	void end(LocalDate on) {
		this.until = on.isBefore(this.from) ? this.from : on;
	}

	FamilyId family() {
		return new FamilyId(this.familyId);
	}

	PersonId person() {
		return new PersonId(this.personId);
	}

	String relationship() {
		return this.relationship;
	}

	Boolean parentalResponsibility() {
		return this.parentalResponsibility;
	}

	boolean livesInHousehold() {
		return this.livesInHousehold;
	}

	LocalDate from() {
		return this.from;
	}

	LocalDate until() {
		return this.until;
	}

	boolean current() {
		return this.until == null;
	}

}
