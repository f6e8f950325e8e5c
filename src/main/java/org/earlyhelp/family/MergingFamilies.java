package org.earlyhelp.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records of one family one, and parts them again. Nothing is deleted and
 * nobody's details change: what is done can be undone.
 */
@Service
@Transactional
public class MergingFamilies {

	private final EntityManager entities;

	private final FamilyRegister families;

	private final People people;

	private final Memberships memberships;

	private final SearchWords words;

	private final OneInTheEnd ends;

	private final Clock clock;

	MergingFamilies(EntityManager entities, FamilyRegister families, People people, Memberships memberships,
			SearchWords words, OneInTheEnd ends, Clock clock) {
		this.entities = entities;
		this.families = families;
		this.people = people;
		this.memberships = memberships;
		this.words = words;
		this.ends = ends;
		this.clock = clock;
	}

	/**
	 * What was done, so that it can be undone.
	 *
	 * @param same from a person of the one family to the same person of the other
	 * @param ended the places in the one family that ended
	 * @param begun the places in the other that began
	 */
	public record Merged(UUID from, UUID into, Map<UUID, UUID> same, List<UUID> ended, List<UUID> begun) {
	}

	/**
	 * Brings the members of one family to another; who plainly is the same person is one.
	 * @param from a family that was not merged
	 * @param into another that was not merged
	 */
	public Merged merge(FamilyId from, FamilyId into) {
		Family told = this.families.called(from);
		FamilyId home = this.families.called(into).id();
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		List<Membership> leaving = current(from);
		Map<PersonId, Person> household = byId(current(home));
		Map<PersonId, Person> arriving = byId(leaving);
		var merged = new Merged(from.value(), into.value(), new LinkedHashMap<>(), new ArrayList<>(),
				new ArrayList<>());
		for (Membership place : leaving) {
			Person person = arriving.get(place.person());
			Person same = household.containsKey(person.id()) ? person
					: household.values().stream().filter(person::isPlainlyTheSameAs).findFirst().orElse(null);
			if (same == null) {
				Membership begun = place.carriedTo(home, person.id(), today);
				this.entities.persist(begun);
				merged.begun().add(begun.id());
			}
			else if (same != person) {
				person.isSameAs(same.id());
				merged.same().put(person.id().value(), same.id().value());
				household.remove(same.id());
			}
			place.end(today);
			merged.ended().add(place.id());
		}
		findable(from, home, merged);
		told.mergeInto(home);
		settle(merged);
		return merged;
	}

	/** Each family has again whom it had before; who came since stays where they came. */
	public void part(Merged merged) {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		this.families.called(new FamilyId(merged.from())).standsAlone();
		this.memberships.findAllById(merged.ended()).forEach(Membership::goesOn);
		this.memberships.findAllById(merged.begun())
			.stream()
			.filter(Membership::current)
			.forEach((place) -> place.end(today));
		this.people.findAllById(merged.same().keySet()).forEach(Person::isThemselves);
		settle(merged);
	}

	private void settle(Merged merged) {
		this.ends.people(merged.same().keySet());
		this.ends.family(merged.from());
	}

	/** The other family is found by the names of those who came to it. */
	private void findable(FamilyId from, FamilyId home, Merged merged) {
		Set<String> there = this.words.findByFamilyId(home.value())
			.stream()
			.map(SearchWord::word)
			.collect(Collectors.toSet());
		this.words.findByFamilyId(from.value())
			.stream()
			.filter((word) -> !merged.same().containsKey(word.person().value()) && there.add(word.word()))
			.forEach((word) -> this.entities.persist(word.carriedTo(home, word.person())));
	}

	private List<Membership> current(FamilyId family) {
		return this.memberships.findByFamilyIdOrderById(family.value()).stream().filter(Membership::current).toList();
	}

	private Map<PersonId, Person> byId(List<Membership> places) {
		return this.people.findAllById(places.stream().map((place) -> place.person().value()).toList())
			.stream()
			.collect(Collectors.toMap(Person::id, (person) -> person, (one, other) -> one, LinkedHashMap::new));
	}

}
