package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Component;

/**
 * Brings what was told of a household to the household that it turned out to be. Nothing
 * is deleted: the told memberships end, and the new ones say where they come from.
 */
@Component
class CarryingOver {

	private final EntityManager entities;

	private final People people;

	private final Memberships memberships;

	private final Residences residences;

	private final SearchWords words;

	CarryingOver(EntityManager entities, People people, Memberships memberships, Residences residences,
			SearchWords words) {
		this.entities = entities;
		this.people = people;
		this.memberships = memberships;
		this.residences = residences;
		this.words = words;
	}

	/**
	 * @param told the memberships of the household told of
	 * @param known who of them is who on record
	 */
	void carry(List<Membership> told, Map<PersonId, Person> known, FamilyId home, LocalDate today) {
		List<Membership> atHome = this.memberships.findByFamilyIdOrderById(home.value());
		for (Membership place : told) {
			Person onRecord = known.get(place.person());
			PersonId person = (onRecord != null) ? onRecord.id() : place.person();
			carryPlace(place, person, atHome, home, today);
			if (onRecord != null) {
				makeOne(this.people.findById(place.person().value()).orElseThrow(), onRecord, today);
			}
		}
		carryWords(told.get(0).family(), known, home);
	}

	private void carryPlace(Membership place, PersonId person, List<Membership> atHome, FamilyId home,
			LocalDate today) {
		atHome.stream()
			.filter((membership) -> membership.current() && membership.person().equals(person))
			.findFirst()
			.ifPresentOrElse((membership) -> membership.learnFrom(place),
					() -> this.entities.persist(place.carriedTo(home, person, today)));
		place.end(today);
	}

	private void makeOne(Person told, Person known, LocalDate today) {
		known.learnFrom(told);
		told.isSameAs(known.id());
		List<Residence> now = this.residences.findByPersonIdInOrderByIdDesc(List.of(known.id().value()))
			.stream()
			.filter(Residence::current)
			.toList();
		this.residences.findByPersonIdInOrderByIdDesc(List.of(told.id().value()))
			.stream()
			.filter((residence) -> now.stream().noneMatch((home) -> home.samePlaceAs(residence)))
			.forEach((residence) -> {
				now.stream().filter((home) -> !home.isProtected()).forEach((home) -> home.end(today));
				this.entities.persist(residence.carriedTo(known.id(), today));
			});
	}

	private void carryWords(FamilyId told, Map<PersonId, Person> known, FamilyId home) {
		Set<String> there = this.words.findByFamilyId(home.value())
			.stream()
			.map(SearchWord::word)
			.collect(Collectors.toSet());
		this.words.findByFamilyId(told.value()).stream().filter((word) -> there.add(word.word())).forEach((word) -> {
			Person onRecord = known.get(word.person());
			this.entities.persist(word.carriedTo(home, (onRecord != null) ? onRecord.id() : word.person()));
		});
	}

}
