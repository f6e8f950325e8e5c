package org.earlyhelp.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.shared.PersonId;

/** What partners told of a family's people, and how to look at it. */
final class Evidence {

	private final Map<UUID, Person> people;

	private final Map<PersonId, PersonId> records;

	private final List<Fact> facts;

	/**
	 * @param facts the oldest first
	 * @param records from each record that facts were brought under to whose it is, where
	 * it is another's: what was brought under two of them is told once, as it was told
	 * last
	 */
	Evidence(Collection<Person> people, Collection<Fact> facts, Map<PersonId, PersonId> records) {
		this.people = people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
		this.records = records;
		Map<List<Object>, Fact> told = new LinkedHashMap<>();
		facts.stream()
			.filter((fact) -> this.people.containsKey(whose(fact)))
			.forEach(
					(fact) -> told.merge(Arrays.asList(whose(fact), fact.kind(), fact.from(), fact.to(), fact.source()),
							fact, (one, other) -> one.broughtAt().isAfter(other.broughtAt()) ? one : other));
		this.facts = List.copyOf(told.values());
	}

	private UUID whose(Fact fact) {
		return this.records.getOrDefault(fact.person(), fact.person()).value();
	}

	List<Fact> of(Person person, FactKind kind) {
		return this.facts.stream()
			.filter((fact) -> fact.kind() == kind && whose(fact).equals(person.id()))
			.sorted(Comparator.comparing(Fact::from))
			.toList();
	}

	/** As the views have them. */
	List<FrameworkView.Counted> counted(Collection<Fact> counted) {
		return counted.stream()
			.distinct()
			.sorted(Comparator.comparing(Fact::from).thenComparing(Fact::kind))
			.map((fact) -> new FrameworkView.Counted(whose(fact), this.people.get(whose(fact)).name(), fact.kind(),
					fact.from(), fact.to(), fact.value(), fact.source(), fact.broughtBy()))
			.toList();
	}

	/**
	 * Whether these tell of every day of the window. One that reaches beyond it tells
	 * nothing of the part inside, unless it tells of none at all.
	 */
	static boolean cover(Window window, List<Fact> facts) {
		LocalDate next = window.from();
		for (Fact fact : facts) {
			if (!window.touches(fact)) {
				continue;
			}
			boolean tells = window.holds(fact) || fact.number().signum() == 0;
			if (!tells || fact.from().isAfter(next)) {
				return false;
			}
			if (!fact.to().isBefore(next)) {
				next = fact.to().plusDays(1);
			}
		}
		return next.isAfter(window.to());
	}

	/** What those add up to that are wholly in the window. */
	static int sum(Window window, List<Fact> facts) {
		return facts.stream()
			.filter(window::holds)
			.map(Fact::number)
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.intValue();
	}

}
