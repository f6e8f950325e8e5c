package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody ceases to belong to a family. What is known of them stays; where the others
 * live is no longer where they live.
 */
@Service
@Transactional
public class LeavingFamily {

	private final FamilyRegister families;

	private final People people;

	private final Memberships memberships;

	private final Residences residences;

	LeavingFamily(FamilyRegister families, People people, Memberships memberships, Residences residences) {
		this.families = families;
		this.people = people;
		this.memberships = memberships;
		this.residences = residences;
	}

	/**
	 * @throws NotThere where they do not belong to it
	 */
	public void leave(FamilyId id, PersonId who, LocalDate on, Departure how) {
		FamilyId family = this.families.current(id).id();
		List<Membership> places = this.memberships.findByFamilyIdOrderById(family.value())
			.stream()
			.filter(Membership::current)
			.toList();
		Membership place = places.stream()
			.filter((one) -> one.person().equals(who))
			.findFirst()
			.orElseThrow(() -> NotThere.none(who));
		if (how == Departure.SEPARATED) {
			place.livesElsewhere();
		}
		else {
			place.end(on, how);
		}
		if (how == Departure.DIED) {
			this.people.findById(who.value()).orElseThrow().died(on);
		}
		if (how != Departure.TURNED_18) {
			Set<PersonId> staying = places.stream()
				.filter((one) -> one != place && one.livesInHousehold())
				.map(Membership::person)
				.collect(Collectors.toSet());
			moveOut(who, staying, on);
		}
	}

	private void moveOut(PersonId who, Set<PersonId> staying, LocalDate on) {
		List<Residence> homes = this.residences
			.findByPersonIdInOrderByIdDesc(staying.stream().map(PersonId::value).toList())
			.stream()
			.filter(Residence::current)
			.toList();
		this.residences.findByPersonIdInOrderByIdDesc(List.of(who.value()))
			.stream()
			.filter((theirs) -> theirs.current() && homes.stream().anyMatch((home) -> home.samePlaceAs(theirs)))
			.forEach((theirs) -> theirs.end(on));
	}

	/**
	 * A child that was expected is born.
	 * @throws NotThere where nobody of the family is this person
	 */
	public void born(FamilyId id, PersonId who, LocalDate on, String firstName, String lastName, String sex) {
		FamilyId family = this.families.current(id).id();
		boolean belongs = this.memberships.findByFamilyIdOrderById(family.value())
			.stream()
			.anyMatch((place) -> place.current() && place.person().equals(who));
		if (!belongs) {
			throw NotThere.none(who);
		}
		this.people.findById(who.value()).orElseThrow().isBorn(on, firstName, lastName, sex);
	}

}
