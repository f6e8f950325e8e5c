package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/** That somebody lives somewhere, from when until when, and who may know. */
@Entity
@Table(name = "residence")
class Residence {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID personId;

	private String line1;

	private String postcode;

	private String postcodeKey;

	private boolean isProtected;

	private String protectedReason;

	@Convert(converter = TextsColumn.class)
	private List<String> namedUsers;

	@Column(name = "lived_from")
	private LocalDate from;

	@Column(name = "lived_until")
	private LocalDate until;

	protected Residence() {
	}

	static Residence of(PersonId person, AddressSaid said, LocalDate from) {
		Residence residence = new Residence();
		residence.id = TimeOrderedId.next();
		residence.personId = person.value();
		residence.line1 = said.line1();
		residence.postcode = said.postcode();
		residence.postcodeKey = Identifiers.postcode(said.postcode());
		residence.namedUsers = List.of();
		residence.from = from;
		return residence;
	}

	/** The same place, for the person that the one told of turned out to be. */
	Residence carriedTo(PersonId person, LocalDate on) {
		return of(person, new AddressSaid(this.line1, this.postcode), on);
	}

	/** Somebody comes to live here: what is protected stays so. */
	Residence alsoOf(PersonId person, LocalDate on) {
		Residence also = of(person, new AddressSaid(this.line1, this.postcode), on);
		if (this.isProtected) {
			also.protect(this.protectedReason, this.namedUsers);
		}
		return also;
	}

	/** From now on only these people see it. */
	void protect(String reason, List<String> usernames) {
		this.isProtected = true;
		this.protectedReason = reason;
		this.namedUsers = List.copyOf(usernames);
	}

	/** Whether somebody who asks may see where it is. */
	boolean shownTo(User user) {
		return !this.isProtected || user.isSystem() || this.namedUsers.contains(user.username());
	}

	/** Where nothing more was told than is known, nobody moved. */
	boolean samePlaceAs(Residence told) {
		boolean samePostcode = told.postcodeKey == null || Objects.equals(this.postcodeKey, told.postcodeKey);
		boolean sameLine = told.line1 == null
				|| (this.line1 != null && SearchText.key(this.line1).equals(SearchText.key(told.line1)));
		return samePostcode && sameLine;
	}

	void end(LocalDate on) {
		this.until = on.isBefore(this.from) ? this.from : on;
	}

	PersonId person() {
		return new PersonId(this.personId);
	}

	String line1() {
		return this.line1;
	}

	String postcode() {
		return this.postcode;
	}

	String postcodeKey() {
		return this.postcodeKey;
	}

	boolean isProtected() {
		return this.isProtected;
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
