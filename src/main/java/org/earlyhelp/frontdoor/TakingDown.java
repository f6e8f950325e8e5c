package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.earlyhelp.family.AddressSaid;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Matching;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.family.RegisterFamily;
import org.earlyhelp.family.Registered;
import org.earlyhelp.family.Registering;
import org.earlyhelp.family.SafeContact;
import org.earlyhelp.family.SearchText;
import org.earlyhelp.frontdoor.ReceiveContact.Address;
import org.earlyhelp.frontdoor.ReceiveContact.Adult;
import org.earlyhelp.frontdoor.ReceiveContact.Child;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Takes down who is told of: a household of their own until a person says that we knew
 * them, whom they may be, in which district they live.
 */
@Component
class TakingDown {

	/** Where danger left no time for a name (R1.2). */
	static final String UNNAMED = "Unknown";

	private final Registering registering;

	private final Matching matching;

	private final FamilyMembers families;

	private final References references;

	private final ProfileInForce profiles;

	TakingDown(Registering registering, Matching matching, FamilyMembers families, References references,
			ProfileInForce profiles) {
		this.registering = registering;
		this.matching = matching;
		this.families = families;
		this.references = references;
		this.profiles = profiles;
	}

	/**
	 * @param at when it was received
	 * @param by username of the practitioner who told us; may be null
	 */
	Receipt takeDown(ReceiveContact told, Instant at, String by) {
		return takeDown(told, at, by, null, null);
	}

	/** The same for a contact of an imported file. */
	Receipt takeDown(ReceiveContact told, Instant at, String by, String importKey, String contentHash) {
		List<PersonSaid> people = people(told.children(), told.adults());
		List<PersonSaid> children = people.subList(0, told.children().size());
		Registered household = this.registering.register(new RegisterFamily(people, ServiceTime.dayOf(at)));
		String reference = this.references.next(at);
		Profile profile = this.profiles.on(ServiceTime.dayOf(at));
		return new Receipt(ContactId.next(), reference, by, profile.districtOf(postcode(told).orElse(null)),
				profile.version(), household.family(), nameOf(household, people), searchText(told, reference),
				household.children(), household.adults(), matches(children, household), importKey, contentHash);
	}

	/** How many times a child told of may be somebody on record. */
	int matchesOnRecord(ReceiveContact told) {
		return told.children()
			.stream()
			.map(TakingDown::child)
			.mapToInt((child) -> this.matching.find(child).size())
			.sum();
	}

	private String nameOf(Registered household, List<PersonSaid> people) {
		return people.isEmpty() ? null : this.families.familyName(household.family());
	}

	private List<PossibleMatch> matches(List<PersonSaid> children, Registered household) {
		List<PossibleMatch> found = new ArrayList<>();
		for (int index = 0; index < children.size(); index++) {
			int child = index;
			this.matching.find(children.get(index), household.family())
				.forEach((match) -> found
					.add(new PossibleMatch(child, match.personId().value(), match.score(), match.why())));
		}
		return List.copyOf(found);
	}

	/** The people told of, children first; adults of the household live where they do. */
	static List<PersonSaid> people(List<Child> children, List<Adult> adults) {
		List<PersonSaid> people = new ArrayList<>(children.stream().map(TakingDown::child).toList());
		AddressSaid home = people.stream().map(PersonSaid::address).filter(Objects::nonNull).findFirst().orElse(null);
		adults.forEach((adult) -> people.add(adult(adult, home)));
		return List.copyOf(people);
	}

	private static PersonSaid child(Child child) {
		return new PersonSaid(child.firstName(), nameOr(child.lastName()), child.dateOfBirth(), child.expectedDate(),
				child.sex(), child.ethnicity(), address(child.address()), child.school(), child.upn(),
				child.nhsNumber(), child.disabilities(), child.sen(), child.language(), null, null, null, null, true);
	}

	private static PersonSaid adult(Adult adult, AddressSaid home) {
		boolean elsewhere = Boolean.FALSE.equals(adult.livesInHousehold());
		SafeContact safely = (adult.safeContact() != null) ? SafeContact.of(adult.safeContact()) : null;
		return new PersonSaid(adult.firstName(), nameOr(adult.lastName()), adult.dateOfBirth(), null, null, null,
				elsewhere ? null : home, null, null, null, null, null, null, adult.relationship(),
				adult.parentalResponsibility(), adult.livesInHousehold(), safely, false);
	}

	private static String nameOr(String name) {
		return (name != null) ? name : UNNAMED;
	}

	private static AddressSaid address(Address address) {
		return (address != null) ? new AddressSaid(address.line1(), address.postcode()) : null;
	}

	private static Optional<String> postcode(ReceiveContact told) {
		return told.children()
			.stream()
			.map(Child::address)
			.filter(Objects::nonNull)
			.map(Address::postcode)
			.filter(Objects::nonNull)
			.findFirst();
	}

	/**
	 * The words that a list finds it by, each with a space before it: names, postcodes
	 * and the reference.
	 */
	private static String searchText(ReceiveContact told, String reference) {
		Set<String> words = new LinkedHashSet<>(SearchText.words(reference));
		words.add(SearchText.key(reference));
		told.children().forEach((child) -> {
			words.addAll(SearchText.words(child.firstName()));
			words.addAll(SearchText.words(child.lastName()));
			words.add(SearchText.key(child.lastName()));
			if (child.address() != null && child.address().postcode() != null) {
				words.addAll(SearchText.words(child.address().postcode()));
				words.add(SearchText.key(child.address().postcode()));
			}
		});
		told.adults().forEach((adult) -> {
			words.addAll(SearchText.words(adult.firstName()));
			words.addAll(SearchText.words(adult.lastName()));
			words.add(SearchText.key(adult.lastName()));
		});
		words.remove("");
		return " " + String.join(" ", words) + " ";
	}

}
