package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.Access.Verdict;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.frontdoor.ContactBackground.Earlier;
import org.earlyhelp.frontdoor.ContactBackground.Episode;
import org.earlyhelp.frontdoor.ContactBackground.Known;
import org.earlyhelp.frontdoor.ContactBackground.KnownFamily;
import org.earlyhelp.frontdoor.ContactBackground.MaybeKnown;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the front door must see beside a contact: possible matches, help that the
 * families have or had, siblings and household, earlier contacts. Each family that is
 * shown is in the ledger.
 */
@Service
@Transactional
public class ReadingBackground {

	/** Likelier ones come first; nobody compares more than these. */
	private static final int MOST_FAMILIES = 8;

	private static final int MOST_EARLIER = 20;

	private static final Duration LOOKED_BACK = Duration.ofDays(366);

	private final Contacts contacts;

	private final ContactDoor door;

	private final ContactSight sight;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingBackground(Contacts contacts, ContactDoor door, ContactSight sight, CaseFiles cases, FamilyMembers families,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.door = door;
		this.sight = sight;
		this.cases = cases;
		this.families = families;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such contact for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may know of it alone
	 */
	public ContactBackground read(ContactId id) {
		Contact contact = this.door.open(id, Deed.SEE);
		Map<PersonId, FamilyId> homes = this.families.presentFamilies(
				contact.possibleMatches().stream().map((match) -> new PersonId(match.personId())).toList());
		List<KnownFamily> shown = families(contact, homes);
		var byId = shown.stream().collect(Collectors.toMap(KnownFamily::id, (family) -> family));
		var found = new ContactBackground(maybeKnown(contact, homes, byId), shown, earlier(contact));
		Instant now = this.clock.instant();
		this.events.publishEvent(new RecordViewed(Subject.of(id), contact.family(), "CONTACT_BACKGROUND", now));
		shown.stream()
			.filter((family) -> !family.own() && !family.restricted())
			.map((family) -> new FamilyId(family.id()))
			.forEach((family) -> this.events
				.publishEvent(new RecordViewed(Subject.of(family), family, "FAMILY_SUMMARY", now)));
		return found;
	}

	private List<KnownFamily> families(Contact contact, Map<PersonId, FamilyId> homes) {
		Set<FamilyId> ids = new LinkedHashSet<>(List.of(contact.family()));
		likestFirst(contact.possibleMatches()).stream()
			.map((match) -> homes.get(new PersonId(match.personId())))
			.filter((family) -> family != null)
			.limit(MOST_FAMILIES)
			.forEach(ids::add);
		this.families.relatedFamilies(contact.family()).stream().limit(MOST_FAMILIES).forEach(ids::add);
		Map<FamilyId, List<CaseFile>> files = this.cases
			.findByFamilyIdInOrderByStartedAtDesc(ids.stream().map(FamilyId::value).toList())
			.stream()
			.collect(Collectors.groupingBy(CaseFile::family));
		return ids.stream()
			.limit(MOST_FAMILIES)
			.map((family) -> family(family, family.equals(contact.family()), files.getOrDefault(family, List.of())))
			.toList();
	}

	/** Of a restricted record is shown that it is there, and of a hidden one nothing. */
	private KnownFamily family(FamilyId id, boolean own, List<CaseFile> files) {
		User asker = this.user.get();
		boolean restricted = files.stream()
			.anyMatch((file) -> file.restriction() > 0
					&& Access.decide(asker, file.facts(), Deed.SEE) != Verdict.PERMITTED);
		List<Episode> episodes = files.stream()
			.filter((file) -> Access.decide(asker, file.facts(), Deed.SEE_SUMMARY) == Verdict.PERMITTED)
			.map((file) -> episode(file, restricted))
			.toList();
		if (restricted) {
			return new KnownFamily(id.value(), null, own, true, List.of(), episodes);
		}
		Household household = this.families.household(id);
		return new KnownFamily(id.value(), household.name(), own, false, household.members(), episodes);
	}

	private static Episode episode(CaseFile file, boolean restricted) {
		return new Episode(file.id().value(), file.reference(), file.state().isOpen(), restricted ? null : file.level(),
				restricted ? null : file.holder(), file.district(), file.startedAt(), file.closedOn(),
				restricted ? null : file.outcome());
	}

	private static List<MaybeKnown> maybeKnown(Contact contact, Map<PersonId, FamilyId> homes,
			Map<UUID, KnownFamily> families) {
		Map<Integer, List<Known>> byChild = new LinkedHashMap<>();
		likestFirst(contact.possibleMatches()).forEach((match) -> {
			FamilyId home = homes.get(new PersonId(match.personId()));
			if (home != null && families.containsKey(home.value())) {
				byChild.computeIfAbsent(match.childIndex(), (child) -> new ArrayList<>())
					.add(known(match, families.get(home.value())));
			}
		});
		return byChild.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((child) -> new MaybeKnown(child.getKey(), child.getValue()))
			.toList();
	}

	private static Known known(PossibleMatch match, KnownFamily family) {
		Optional<Household.Member> person = family.members()
			.stream()
			.filter((member) -> member.id().value().equals(match.personId()))
			.findFirst();
		return new Known(match.personId(), person.map(Household.Member::name).orElse(null),
				person.map(Household.Member::dateOfBirth).orElse(null),
				person.map(Household.Member::expectedDate).orElse(null), family.name(), match.score(), match.why());
	}

	private static List<PossibleMatch> likestFirst(Collection<PossibleMatch> matches) {
		return matches.stream().sorted(Comparator.comparingInt(PossibleMatch::score).reversed()).toList();
	}

	private List<Earlier> earlier(Contact contact) {
		Instant to = contact.receivedAt();
		Instant from = to.minus(LOOKED_BACK);
		Set<UUID> people = new HashSet<>(contact.children().stream().map(PersonId::value).toList());
		contact.possibleMatches().forEach((match) -> people.add(match.personId()));
		Map<ContactId, Contact> found = new LinkedHashMap<>();
		this.contacts.of(contact.family(), from, to).forEach((other) -> found.put(other.id(), other));
		if (!people.isEmpty()) {
			this.contacts.findAbout(people, from, to).forEach((other) -> found.put(other.id(), other));
		}
		User asker = this.user.get();
		return found.values()
			.stream()
			.filter((other) -> !other.id().equals(contact.id()))
			.filter((other) -> this.sight.of(asker, other) == Verdict.PERMITTED)
			.sorted(Comparator.comparing(Contact::receivedAt).reversed())
			.limit(MOST_EARLIER)
			.map(Earlier::of)
			.toList();
	}

}
