package org.earlyhelp.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says who of the people told of was known already. */
@Service
@Transactional
public class Confirming {

	private final FamilyRegister families;

	private final People people;

	private final Memberships memberships;

	private final CarryingOver carryingOver;

	private final OneInTheEnd ends;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Confirming(FamilyRegister families, People people, Memberships memberships, CarryingOver carryingOver,
			OneInTheEnd ends, ApplicationEventPublisher events, Clock clock) {
		this.families = families;
		this.people = people;
		this.memberships = memberships;
		this.carryingOver = carryingOver;
		this.ends = ends;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes the matched people one with those on record: their household takes in whoever
	 * is new, and the provisional one is kept, marked as merged.
	 * @param provisional the household made of what was told
	 * @param matches from the person told of to the person on record; may be empty
	 * @return the household to go on with: the one on record, or the provisional one
	 * where nobody matched
	 * @throws InvalidInput where somebody named is not there
	 * @throws FamilyAlreadyMerged where this was confirmed before
	 */
	public FamilyId confirm(FamilyId provisional, Map<PersonId, PersonId> matches) {
		if (matches.isEmpty()) {
			return this.families.current(provisional).id();
		}
		Family told = this.families.called(provisional);
		if (told.mergedInto() != null) {
			throw new FamilyAlreadyMerged(provisional);
		}
		List<Membership> toldMembers = this.memberships.findByFamilyIdOrderById(provisional.value());
		Map<PersonId, Person> known = peopleOnRecord(toldMembers, matches);
		Family home = homeOf(known.values());
		alsoKnown(toldMembers, known, home);
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		this.carryingOver.carry(toldMembers, known, home.id(), today);
		told.mergeInto(home.id());
		this.ends.people(known.keySet().stream().map(PersonId::value).toList());
		this.ends.family(provisional.value());
		Map<UUID, UUID> confirmed = new LinkedHashMap<>();
		known.forEach((person, onRecord) -> confirmed.put(person.value(), onRecord.id().value()));
		this.events.publishEvent(new FamilyMatched(provisional, confirmed, home.id(), this.clock.instant()));
		return home.id();
	}

	private Map<PersonId, Person> peopleOnRecord(List<Membership> toldMembers, Map<PersonId, PersonId> matches) {
		Set<PersonId> told = toldMembers.stream().map(Membership::person).collect(Collectors.toSet());
		var findings = new InvalidInput.Findings();
		var taken = new HashSet<PersonId>();
		Map<PersonId, Person> known = new LinkedHashMap<>();
		matches.forEach((person, onRecord) -> {
			Person found = this.people.findById(onRecord.value()).map(this::current).orElse(null);
			findings.unless(told.contains(person), "matches", "family.no-such-person", person);
			findings.unless(found != null && !told.contains(found.id()), "matches", "family.no-such-person", onRecord);
			findings.unless(found == null || taken.add(found.id()), "matches", "family.matched-twice", onRecord);
			known.put(person, found);
		});
		findings.refuse();
		return known;
	}

	/**
	 * Whoever confirms one of a household confirms the household: somebody in it who has
	 * the name and birthday of somebody in the household on record is the same person.
	 * For adults, whose birthdays people seldom know, a birthday not told does not part
	 * them. Local choice.
	 */
	private void alsoKnown(List<Membership> toldMembers, Map<PersonId, Person> known, Family home) {
		List<UUID> atHome = this.memberships.findByFamilyIdOrderById(home.id().value())
			.stream()
			.filter(Membership::current)
			.map((place) -> place.person().value())
			.toList();
		List<Person> household = new ArrayList<>(this.people.findAllById(atHome));
		household.removeAll(known.values());
		List<UUID> others = toldMembers.stream()
			.map(Membership::person)
			.filter((person) -> !known.containsKey(person))
			.map(PersonId::value)
			.toList();
		for (Person told : this.people.findAllById(others)) {
			household.stream().filter(told::isPlainlyTheSameAs).findFirst().ifPresent((onRecord) -> {
				known.put(told.id(), onRecord);
				household.remove(onRecord);
			});
		}
	}

	private Person current(Person person) {
		Person current = person;
		while (current.sameAs() != null) {
			current = this.people.findById(current.sameAs().value()).orElseThrow();
		}
		return current;
	}

	/** Where most of those matched belong now, children first. */
	private Family homeOf(Collection<Person> known) {
		Map<UUID, Person> byId = known.stream().collect(Collectors.toMap((one) -> one.id().value(), (one) -> one));
		Map<FamilyId, Integer> votes = new LinkedHashMap<>();
		for (Membership membership : this.memberships.findByPersonIdInOrderByIdDesc(byId.keySet())) {
			if (membership.current()) {
				int weight = byId.get(membership.person().value()).child() ? known.size() + 1 : 1;
				votes.merge(membership.family(), weight, Integer::sum);
			}
		}
		return votes.entrySet()
			.stream()
			.sorted(Map.Entry.<FamilyId, Integer>comparingByValue(Comparator.reverseOrder()))
			.map((entry) -> this.families.current(entry.getKey()))
			.findFirst()
			.orElseThrow(() -> InvalidInput.of("matches", "family.no-such-person", byId.keySet()));
	}

}
