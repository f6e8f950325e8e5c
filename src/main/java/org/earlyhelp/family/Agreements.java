package org.earlyhelp.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads whether a family takes part. */
@Service
@Transactional(readOnly = true)
public class Agreements {

	private final AgreementBook book;

	private final FamilyRegister families;

	private final Memberships memberships;

	private final People people;

	private final Clock clock;

	Agreements(AgreementBook book, FamilyRegister families, Memberships memberships, People people, Clock clock) {
		this.book = book;
		this.families = families;
		this.memberships = memberships;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Where the family stands today.
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 */
	public FamilyAgreement of(FamilyId id) {
		FamilyId family = this.families.current(id).id();
		var all = this.book.findByFamilyIdOrderByDecidedOnAscRecordedAtAscIdAsc(family.value())
			.stream()
			.map(Agreement::said)
			.toList();
		List<FamilyAgreement.Said> latest = AgreementRules.latest(all);
		Map<PersonId, Membership> places = this.memberships.findByFamilyIdOrderById(family.value())
			.stream()
			.filter(Membership::current)
			.collect(Collectors.toMap(Membership::person, Function.identity(), (first, second) -> first));
		List<Person> members = this.people.findAllById(places.keySet().stream().map(PersonId::value).toList());
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		Set<PersonId> mayAgree = members.stream()
			.filter((person) -> mayAgree(person, places.get(person.id()), today))
			.map(Person::id)
			.collect(Collectors.toSet());
		Set<PersonId> holders = members.stream()
			.filter((person) -> !person.child() && mayAgree.contains(person.id()))
			.map(Person::id)
			.collect(Collectors.toSet());
		return new FamilyAgreement(AgreementRules.state(latest, mayAgree::contains, holders),
				AgreementRules.excludedAgencies(latest), latest, toAsk(members, latest, today));
	}

	/** R4.1, R4.2: an adult unless known to have no responsibility, or a young person. */
	private static boolean mayAgree(Person person, Membership place, LocalDate today) {
		return person.decidesOn(today) && (person.child() || !Boolean.FALSE.equals(place.parentalResponsibility()));
	}

	private static List<PersonId> toAsk(List<Person> members, List<FamilyAgreement.Said> latest, LocalDate today) {
		Set<PersonId> asked = new HashSet<>();
		latest.forEach((said) -> asked.add(said.personId()));
		return members.stream()
			.filter((person) -> person.child() && person.decidesOn(today))
			.map(Person::id)
			.filter((person) -> !asked.contains(person))
			.toList();
	}

}
