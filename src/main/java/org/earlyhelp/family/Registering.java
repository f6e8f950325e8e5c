package org.earlyhelp.family;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record the household that somebody told us of. */
@Service
@Transactional
public class Registering {

	private final FamilyRecords records;

	private final Clock clock;

	Registering(FamilyRecords records, Clock clock) {
		this.records = records;
		this.clock = clock;
	}

	/** Always a household of its own: who was known already, a person confirms. */
	public Registered register(RegisterFamily telling) {
		Instant now = this.clock.instant();
		Family family = Family.of(telling.people(), now);
		var people = new ArrayList<Person>();
		var memberships = new ArrayList<Membership>();
		var residences = new ArrayList<Residence>();
		var words = new ArrayList<SearchWord>();
		Optional<AddressSaid> home = homeOf(telling.people());
		for (PersonSaid said : telling.people()) {
			Person person = Person.of(said, now);
			people.add(person);
			memberships.add(Membership.of(family.id(), person.id(), said, telling.on()));
			Optional<AddressSaid> address = addressOf(said, home);
			address.ifPresent((lives) -> residences.add(Residence.of(person.id(), lives, telling.on())));
			words.addAll(SearchWord.of(family.id(), person.id(), said.firstName(), said.lastName(),
					address.map(AddressSaid::postcode).orElse(null)));
		}
		this.records.insert(List.of(family), people, memberships, residences, words);
		return new Registered(family.id(), ids(people, true), ids(people, false));
	}

	/** The household's home is the children's, where theirs is known. */
	private static Optional<AddressSaid> homeOf(List<PersonSaid> people) {
		return people.stream()
			.filter((person) -> person.child() && known(person.address()))
			.map(PersonSaid::address)
			.findFirst();
	}

	/** Who lives in the household, and has no address of their own, lives at its home. */
	private static Optional<AddressSaid> addressOf(PersonSaid said, Optional<AddressSaid> home) {
		if (known(said.address())) {
			return Optional.of(said.address());
		}
		return Boolean.FALSE.equals(said.livesInHousehold()) ? Optional.empty() : home;
	}

	private static boolean known(AddressSaid address) {
		return address != null && (address.line1() != null || address.postcode() != null);
	}

	private static List<PersonId> ids(List<Person> people, boolean children) {
		return people.stream().filter((person) -> person.child() == children).map(Person::id).toList();
	}

}
