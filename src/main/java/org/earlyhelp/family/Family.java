package org.earlyhelp.family;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.FamilyId;

/** A household group over time. Never deleted: one that was known already is merged. */
@Entity
@Table(name = "family")
class Family {

	private static final String NOBODY_NAMED = "Family not named";

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String name;

	private UUID mergedInto;

	private Instant registeredAt;

	protected Family() {
	}

	static Family of(List<PersonSaid> people, Instant at) {
		Family family = new Family();
		family.id = FamilyId.next().value();
		family.name = nameOf(people);
		family.registeredAt = at;
		return family;
	}

	/** After the surname that most of the children share, else most of the adults. */
	static String nameOf(List<PersonSaid> people) {
		String surname = commonest(people.stream().filter(PersonSaid::child).toList());
		if (surname == null) {
			surname = commonest(people);
		}
		return (surname != null) ? surname + " family" : NOBODY_NAMED;
	}

	/** The first told of those that are equally common; null where nobody has one. */
	private static String commonest(List<PersonSaid> people) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		people.stream()
			.map((person) -> (person.lastName() != null) ? person.lastName() : person.firstName())
			.filter((surname) -> surname != null)
			.forEach((surname) -> counts.merge(surname, 1, Integer::sum));
		return counts.entrySet()
			.stream()
			.max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
				.thenComparing((one) -> -List.copyOf(counts.keySet()).indexOf(one.getKey())))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

	/** It turned out to be one that was known already. */
	void mergeInto(FamilyId known) {
		this.mergedInto = known.value();
	}

	/** It is no other after all. */
	void standsAlone() {
		this.mergedInto = null;
	}

	FamilyId id() {
		return new FamilyId(this.id);
	}

	String name() {
		return this.name;
	}

	/** Null unless it was merged. */
	FamilyId mergedInto() {
		return (this.mergedInto != null) ? new FamilyId(this.mergedInto) : null;
	}

}
