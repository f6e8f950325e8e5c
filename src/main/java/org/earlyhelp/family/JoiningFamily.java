package org.earlyhelp.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody comes to a family that is on record: they live where it lives, and what is
 * protected of its address is protected for them too.
 */
@Service
@Transactional
public class JoiningFamily {

	private final EntityManager entities;

	private final FamilyRegister families;

	private final People people;

	private final Memberships memberships;

	private final Residences residences;

	private final SearchWords words;

	private final Clock clock;

	JoiningFamily(EntityManager entities, FamilyRegister families, People people, Memberships memberships,
			Residences residences, SearchWords words, Clock clock) {
		this.entities = entities;
		this.families = families;
		this.people = people;
		this.memberships = memberships;
		this.residences = residences;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Somebody who was not on record.
	 * @return who they are now
	 */
	public PersonId join(FamilyId id, PersonSaid said, LocalDate from) {
		FamilyId family = this.families.current(id).id();
		Optional<Residence> home = homeOf(family);
		Person person = Person.of(said, this.clock.instant());
		this.entities.persist(person);
		this.entities.persist(Membership.of(family, person.id(), said, from));
		if (said.address() != null) {
			this.entities.persist(Residence.of(person.id(), said.address(), from));
		}
		else if (!Boolean.FALSE.equals(said.livesInHousehold())) {
			home.ifPresent((lives) -> this.entities.persist(lives.alsoOf(person.id(), from)));
		}
		findable(family, person, home);
		return person.id();
	}

	/**
	 * Somebody who is on record: they move in, and no longer belong to where they lived,
	 * unless they are cared for in both.
	 * @param relationship who they are to the children; null for a child
	 * @throws NotThere where there is no such person
	 */
	public void join(FamilyId id, PersonId who, String relationship, boolean sharedCare, LocalDate from) {
		FamilyId family = this.families.current(id).id();
		Person person = this.people.findById(who.value()).orElseThrow(() -> NotThere.none(who));
		Optional<Residence> home = homeOf(family);
		List<Membership> places = this.memberships.findByPersonIdInOrderByIdDesc(List.of(who.value()))
			.stream()
			.filter(Membership::current)
			.toList();
		Boolean responsible = places.stream()
			.map(Membership::parentalResponsibility)
			.filter((known) -> known != null)
			.findFirst()
			.orElse(null);
		if (!sharedCare) {
			places.forEach((place) -> place.end(from, Departure.LEFT));
			this.residences.findByPersonIdInOrderByIdDesc(List.of(who.value()))
				.stream()
				.filter((residence) -> residence.current() && home.isPresent())
				.forEach((residence) -> residence.end(from));
		}
		this.entities.persist(Membership.of(family, who, relationship, responsible, from));
		home.ifPresent((lives) -> this.entities.persist(lives.alsoOf(who, from)));
		findable(family, person, home);
	}

	/** Where the children live, the eldest first; else the adults of the household. */
	private Optional<Residence> homeOf(FamilyId family) {
		Set<PersonId> living = this.memberships.findByFamilyIdOrderById(family.value())
			.stream()
			.filter((place) -> place.current() && place.livesInHousehold())
			.map(Membership::person)
			.collect(Collectors.toSet());
		Set<PersonId> children = this.people.findAllById(living.stream().map(PersonId::value).toList())
			.stream()
			.filter(Person::child)
			.map(Person::id)
			.collect(Collectors.toSet());
		List<Residence> homes = this.residences
			.findByPersonIdInOrderByIdDesc(living.stream().map(PersonId::value).toList())
			.stream()
			.filter(Residence::current)
			.toList();
		return homes.stream()
			.filter((home) -> children.contains(home.person()))
			.findFirst()
			.or(() -> homes.stream().findFirst());
	}

	private void findable(FamilyId family, Person person, Optional<Residence> home) {
		Set<String> known = this.words.findByFamilyId(family.value())
			.stream()
			.filter((word) -> word.person().equals(person.id()))
			.map(SearchWord::word)
			.collect(Collectors.toSet());
		String postcode = home.filter((lives) -> !lives.isProtected()).map(Residence::postcode).orElse(null);
		SearchWord.of(family, person.id(), person.firstName(), person.lastName(), postcode)
			.stream()
			.filter((word) -> !known.contains(word.word()))
			.forEach(this.entities::persist);
	}

}
