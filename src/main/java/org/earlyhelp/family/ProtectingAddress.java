package org.earlyhelp.family;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides an address from everybody but those named: in what is shown, and in what may be
 * searched or matched by.
 *
 * @see "people-and-access, 6.2 Need to know"
 */
@Service
@Transactional
public class ProtectingAddress {

	private final FamilyRegister families;

	private final Memberships memberships;

	private final Residences residences;

	private final SearchWords words;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProtectingAddress(FamilyRegister families, Memberships memberships, Residences residences, SearchWords words,
			ApplicationEventPublisher events, Clock clock) {
		this.families = families;
		this.memberships = memberships;
		this.residences = residences;
		this.words = words;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where the person does not belong to the family, or no address of
	 * theirs is known
	 */
	public void protect(ProtectAddress asked) {
		Family family = this.families.current(asked.family());
		List<UUID> members = this.memberships.findByFamilyIdOrderById(family.id().value())
			.stream()
			.filter(Membership::current)
			.map((place) -> place.person().value())
			.toList();
		List<Residence> homes = this.residences.findByPersonIdInOrderByIdDesc(members)
			.stream()
			.filter(Residence::current)
			.toList();
		Residence home = homes.stream()
			.filter((residence) -> residence.person().equals(asked.person()))
			.findFirst()
			.orElseThrow(() -> NotThere.none(asked.person()));
		for (Residence shared : homes) {
			if (home.samePlaceAs(shared)) {
				shared.protect(asked.reason(), asked.namedUsers());
				forget(shared);
			}
		}
		this.events.publishEvent(new AddressProtected(asked.person(), asked.reason(), asked.namedUsers(), family.id(),
				this.clock.instant()));
	}

	/** Nobody may find the family by a postcode that they may not see. */
	private void forget(Residence residence) {
		String word = SearchText.key(residence.postcode());
		this.words.deleteAll(this.words.ofFamiliesOf(residence.person().value(), word));
	}

}
