package org.earlyhelp.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.PersonId;

/** One person, child or adult, born or not yet. */
@Entity
@Table(name = "person")
class Person {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String firstName;

	private String lastName;

	private LocalDate dateOfBirth;

	private LocalDate expectedDate;

	private String sex;

	private String ethnicity;

	private String school;

	private String upn;

	private String nhsNumber;

	@Convert(converter = TextsColumn.class)
	private List<String> disabilities;

	private String sen;

	private String language;

	@Convert(converter = SafeContactColumn.class)
	private SafeContact safeContact;

	private boolean child;

	private String firstKey;

	private String lastKey;

	private String firstSound;

	private String lastSound;

	private UUID sameAs;

	private LocalDate diedOn;

	private Instant registeredAt;

	protected Person() {
	}

	static Person of(PersonSaid said, Instant at) {
		Person person = new Person();
		person.id = PersonId.next().value();
		person.firstName = said.firstName();
		person.lastName = said.lastName();
		person.dateOfBirth = said.dateOfBirth();
		person.expectedDate = said.expectedDate();
		person.sex = said.sex();
		person.ethnicity = said.ethnicity();
		person.school = said.school();
		person.upn = Identifiers.upn(said.upn());
		person.nhsNumber = Identifiers.nhsNumber(said.nhsNumber());
		person.disabilities = said.disabilities();
		person.sen = said.sen();
		person.language = said.language();
		person.safeContact = said.safeContact();
		person.child = said.child();
		person.registeredAt = at;
		person.listen();
		return person;
	}

	private void listen() {
		this.firstKey = SearchText.key(this.firstName);
		this.lastKey = SearchText.key(this.lastName);
		this.firstSound = SearchText.soundOf(this.firstName);
		this.lastSound = SearchText.soundOf(this.lastName);
	}

	/** Somebody confirmed that this is a person who was known already. */
	void isSameAs(PersonId known) {
		this.sameAs = known.value();
	}

	/** They are nobody else after all. */
	void isThemselves() {
		this.sameAs = null;
	}

	/**
	 * Takes over what was told of the same person elsewhere: what was not known, and what
	 * changes as life goes on. Names and birthdays that are known stay.
	 */
	void learnFrom(Person told) {
		this.firstName = known(this.firstName, told.firstName);
		this.lastName = known(this.lastName, told.lastName);
		this.dateOfBirth = known(this.dateOfBirth, told.dateOfBirth);
		this.expectedDate = known(this.expectedDate, told.expectedDate);
		this.sex = known(this.sex, told.sex);
		this.ethnicity = known(this.ethnicity, told.ethnicity);
		this.upn = known(this.upn, told.upn);
		this.nhsNumber = known(this.nhsNumber, told.nhsNumber);
		this.language = known(this.language, told.language);
		this.school = known(told.school, this.school);
		this.sen = known(told.sen, this.sen);
		this.safeContact = known(told.safeContact, this.safeContact);
		if (this.disabilities.isEmpty()) {
			this.disabilities = told.disabilities;
		}
		listen();
	}

	private static <T> T known(T first, T second) {
		return (first != null) ? first : second;
	}

	/**
	 * The child that was expected is there.
	 * @param first null where the name is not chosen yet
	 */
	void isBorn(LocalDate on, String first, String last, String sexOfChild) {
		this.dateOfBirth = on;
		this.expectedDate = null;
		this.firstName = known(first, this.firstName);
		this.lastName = known(last, this.lastName);
		this.sex = known(sexOfChild, this.sex);
		listen();
	}

	void died(LocalDate on) {
		this.diedOn = on;
	}

	/** Within one household: the same names, and no other birthday. */
	boolean isPlainlyTheSameAs(Person known) {
		boolean named = this.child == known.child && !this.lastKey.isEmpty() && !this.firstKey.isEmpty()
				&& this.lastKey.equals(known.lastKey) && this.firstKey.equals(known.firstKey);
		boolean untold = !this.child && (this.dateOfBirth == null || known.dateOfBirth == null);
		return named && (untold || (this.dateOfBirth != null && this.dateOfBirth.equals(known.dateOfBirth)));
	}

	/** R4.2: whether they decide in their own right on this day, for their age. */
	boolean decidesOn(LocalDate day) {
		return !this.child || (this.dateOfBirth != null
				&& Period.between(this.dateOfBirth, day).getYears() >= RecordAgreement.OWN_RIGHT_FROM);
	}

	PersonId id() {
		return new PersonId(this.id);
	}

	String firstName() {
		return this.firstName;
	}

	String lastName() {
		return this.lastName;
	}

	LocalDate dateOfBirth() {
		return this.dateOfBirth;
	}

	LocalDate expectedDate() {
		return this.expectedDate;
	}

	String sex() {
		return this.sex;
	}

	String ethnicity() {
		return this.ethnicity;
	}

	String school() {
		return this.school;
	}

	String upn() {
		return this.upn;
	}

	String nhsNumber() {
		return this.nhsNumber;
	}

	List<String> disabilities() {
		return this.disabilities;
	}

	String sen() {
		return this.sen;
	}

	String language() {
		return this.language;
	}

	SafeContact safeContact() {
		return this.safeContact;
	}

	boolean child() {
		return this.child;
	}

	/** Null for the living. */
	LocalDate diedOn() {
		return this.diedOn;
	}

	/** The person on record that this one turned out to be; null for most. */
	PersonId sameAs() {
		return (this.sameAs != null) ? new PersonId(this.sameAs) : null;
	}

}
