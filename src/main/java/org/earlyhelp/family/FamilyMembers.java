package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads families: who belongs to them, where they live, what they are called. */
@Service
@Transactional(readOnly = true)
public class FamilyMembers {

	/** Children first, the eldest first, the unborn last of them. */
	private static final Comparator<Household.Member> ORDER = Comparator.comparing(Household.Member::child)
		.reversed()
		.thenComparing((member) -> (member.dateOfBirth() != null) ? member.dateOfBirth() : LocalDate.MAX)
		.thenComparing((member) -> member.id().value());

	private final FamilyRegister families;

	private final Memberships memberships;

	private final People people;

	private final Residences residences;

	private final JdbcClient database;

	private final CurrentUser user;

	FamilyMembers(FamilyRegister families, Memberships memberships, People people, Residences residences,
			JdbcClient database, CurrentUser user) {
		this.families = families;
		this.memberships = memberships;
		this.people = people;
		this.residences = residences;
		this.database = database;
		this.user = user;
	}

	/**
	 * The family, with protected addresses masked for all but those named. A family that
	 * was merged answers as the one it became.
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 */
	public Household household(FamilyId id) {
		Family family = this.families.current(id);
		List<Membership> places = this.memberships.findByFamilyIdOrderById(family.id().value());
		Set<UUID> ids = places.stream().map((place) -> place.person().value()).collect(Collectors.toSet());
		Map<PersonId, Person> byId = this.people.findAllById(ids)
			.stream()
			.collect(Collectors.toMap(Person::id, Function.identity()));
		Map<PersonId, List<Residence>> homes = this.residences.findByPersonIdInOrderByIdDesc(ids)
			.stream()
			.collect(Collectors.groupingBy(Residence::person));
		var members = places.stream()
			.map((place) -> member(place, byId.get(place.person()), homes.getOrDefault(place.person(), List.of())))
			.sorted(ORDER)
			.toList();
		var now = members.stream().filter((member) -> member.until() == null).toList();
		var former = members.stream().filter((member) -> member.until() != null).toList();
		return new Household(family.id(), family.name(), postcodeOf(now), now, former);
	}

	/** What lists call the family, as {@code Osei-Brown family}. */
	public String familyName(FamilyId family) {
		return this.families.current(family).name();
	}

	/** The same for many in one query; unknown ids are left out. */
	public Map<FamilyId, String> familyNames(Collection<FamilyId> ids) {
		Map<FamilyId, String> names = new HashMap<>();
		this.families.findAllById(ids.stream().map(FamilyId::value).collect(Collectors.toSet()))
			.forEach((family) -> names.put(family.id(),
					(family.mergedInto() != null) ? familyName(family.id()) : family.name()));
		return names;
	}

	/**
	 * The postcode that decides the family's district, protected or not: for routing, not
	 * for showing.
	 */
	public Optional<String> postcodeForDistrict(FamilyId id) {
		List<UUID> ids = currentPeople(this.families.current(id).id()).map(PersonId::value).toList();
		Map<UUID, Boolean> child = this.people.findAllById(ids)
			.stream()
			.collect(Collectors.toMap((person) -> person.id().value(), Person::child));
		return this.residences.findByPersonIdInOrderByIdDesc(ids)
			.stream()
			.filter((residence) -> residence.current() && residence.postcode() != null)
			.sorted(Comparator.comparing((Residence residence) -> child.get(residence.person().value())).reversed())
			.map(Residence::postcode)
			.findFirst();
	}

	/** Those of these people who do not belong to the family now; empty is good. */
	public List<PersonId> strangers(FamilyId family, Collection<PersonId> asked) {
		if (asked.isEmpty()) {
			return List.of();
		}
		Set<PersonId> members = currentPeople(this.families.current(family).id()).collect(Collectors.toSet());
		return asked.stream().filter((person) -> !members.contains(person)).distinct().toList();
	}

	/**
	 * Lets one work at a time begin something of which a family has only one: the next
	 * waits until this transaction is over.
	 */
	@Transactional
	public void hold(FamilyId family) {
		this.families.hold(family.value());
	}

	/**
	 * Whether this text names somebody of the family, or where they live or lived,
	 * protected or not: then it does not leave the case. A word that only begins like a
	 * name counts, so that {@code Kofi's} does.
	 */
	public boolean isTold(FamilyId id, String text) {
		Set<PersonId> people = this.memberships.findByFamilyIdOrderById(this.families.current(id).id().value())
			.stream()
			.map(Membership::person)
			.collect(Collectors.toSet());
		Set<UUID> ids = people.stream().map(PersonId::value).collect(Collectors.toSet());
		List<String> words = SearchText.words(text);
		String whole = SearchText.key(text);
		return this.people.findAllById(ids)
			.stream()
			.flatMap((person) -> Stream.of(person.firstName(), person.lastName()))
			.flatMap((name) -> SearchText.words(name).stream())
			.anyMatch((name) -> words.stream().anyMatch((word) -> word.startsWith(name)))
				|| this.residences.findByPersonIdInOrderByIdDesc(ids)
					.stream()
					.flatMap((home) -> Stream.of(SearchText.key(home.line1()), SearchText.key(home.postcode())))
					.anyMatch((home) -> !home.isEmpty() && whole.contains(home));
	}

	/**
	 * Whether a text tells where somebody of the family lives or lived, and it is
	 * protected: then nobody is told it, whoever asks.
	 */
	public Predicate<String> tellsProtectedAddress(FamilyId id) {
		Set<UUID> ids = this.memberships.findByFamilyIdOrderById(this.families.current(id).id().value())
			.stream()
			.map((membership) -> membership.person().value())
			.collect(Collectors.toSet());
		Set<String> places = this.residences.findByPersonIdInOrderByIdDesc(ids)
			.stream()
			.filter(Residence::isProtected)
			.flatMap((home) -> Stream.of(SearchText.key(home.line1()), SearchText.key(home.postcode())))
			.filter((place) -> !place.isEmpty())
			.collect(Collectors.toSet());
		return (text) -> {
			String whole = SearchText.key(text);
			return places.stream().anyMatch(whole::contains);
		};
	}

	/** The families that this person belongs to or belonged to, the present one first. */
	public List<FamilyId> familiesOf(PersonId person) {
		return this.memberships.findByPersonIdInOrderByIdDesc(List.of(person.value()))
			.stream()
			.sorted(Comparator.comparing(Membership::current).reversed())
			.map(Membership::family)
			.map((family) -> this.families.current(family).id())
			.distinct()
			.toList();
	}

	/**
	 * Every record of these people, those too that were found to be of them.
	 * @return from each record to whom of those asked for it is of
	 */
	public Map<PersonId, PersonId> recordsOf(Collection<PersonId> asked) {
		Map<PersonId, PersonId> records = new HashMap<>();
		if (!asked.isEmpty()) {
			this.database
				.sql("select r.id, p.id as of_person from person p join person r on r.one_id = p.one_id"
						+ " where p.id in (:asked) order by case when p.id = p.one_id then 1 else 0 end")
				.param("asked", asked.stream().map(PersonId::value).toList())
				.query((row) -> {
					records.put(new PersonId(row.getObject("id", UUID.class)),
							new PersonId(row.getObject("of_person", UUID.class)));
				});
		}
		return records;
	}

	/** The family that each of these people belongs to now, or did last. */
	public Map<PersonId, FamilyId> presentFamilies(Collection<PersonId> asked) {
		var places = this.memberships.findByPersonIdInOrderByIdDesc(asked.stream().map(PersonId::value).toList())
			.stream()
			.sorted(Comparator.comparing(Membership::current).reversed())
			.toList();
		Set<FamilyId> there = this.families
			.findAllById(places.stream().map((place) -> place.family().value()).collect(Collectors.toSet()))
			.stream()
			.filter((family) -> family.mergedInto() == null)
			.map(Family::id)
			.collect(Collectors.toSet());
		Map<PersonId, FamilyId> present = new HashMap<>();
		places.stream()
			.filter((place) -> there.contains(place.family()))
			.forEach((place) -> present.putIfAbsent(place.person(), place.family()));
		return present;
	}

	/** The other families that the children of this one belong or belonged to. */
	public List<FamilyId> relatedFamilies(FamilyId id) {
		FamilyId family = this.families.current(id).id();
		List<UUID> ids = currentPeople(family).map(PersonId::value).toList();
		List<UUID> children = this.people.findAllById(ids)
			.stream()
			.filter(Person::child)
			.map((person) -> person.id().value())
			.toList();
		return this.memberships.findByPersonIdInOrderByIdDesc(children)
			.stream()
			.map((membership) -> this.families.current(membership.family()).id())
			.filter((other) -> !other.equals(family))
			.distinct()
			.toList();
	}

	private Stream<PersonId> currentPeople(FamilyId family) {
		return this.memberships.findByFamilyIdOrderById(family.value())
			.stream()
			.filter(Membership::current)
			.map(Membership::person);
	}

	private Household.Member member(Membership place, Person person, List<Residence> homes) {
		List<Household.Address> addresses = homes.stream()
			.sorted(Comparator.comparing(Residence::current).reversed())
			.map(this::address)
			.toList();
		return new Household.Member(person.id(), person.firstName(), person.lastName(), person.dateOfBirth(),
				person.expectedDate(), place.relationship(), person.child(), place.parentalResponsibility(),
				place.livesInHousehold(), person.sex(), person.ethnicity(), person.school(), person.upn(),
				person.nhsNumber(), person.disabilities(), person.sen(), person.language(), person.safeContact(),
				addresses, place.from(), place.until(), place.endedAs(), person.diedOn());
	}

	private Household.Address address(Residence residence) {
		boolean shown = !residence.isProtected() || residence.shownTo(this.user.get());
		return new Household.Address(shown ? residence.line1() : null, shown ? residence.postcode() : null,
				residence.isProtected(), residence.from(), residence.until());
	}

	/** The eldest child's, as the asker may see it. */
	private static String postcodeOf(List<Household.Member> members) {
		return members.stream()
			.flatMap((member) -> member.addresses().stream().limit(1))
			.map(Household.Address::postcode)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
