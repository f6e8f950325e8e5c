package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.Ticket;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.SearchText;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts together what the service holds of a person: of each family that they belong or
 * belonged to, its contacts and cases, read under their request alone. A case that is
 * sealed from whoever asks is named and not read.
 * <p>
 * Left out, with the reason: what is in files, which whoever decides reads, and which go
 * into the pack as they are; the ledger of who looked at what, which is about colleagues;
 * tasks, clocks and messages between colleagues, which repeat what is here; audits of how
 * well work was done; whether each need was still met after six months, which is a tick
 * for figures (what the family said then is there); figures that partners sent for the
 * outcome frameworks, which their own authorities hold; and work on challenges to
 * agencies, which is about agencies.
 */
@Component
class Holdings {

	private final FamilyMembers families;

	private final Contacts contacts;

	private final CaseFiles cases;

	private final Ticket ticket;

	private final PersonItems ofPerson;

	private final ContactItems ofContact;

	private final CaseItems ofCase;

	private final OtherCaseItems ofCaseToo;

	private final Profile profile;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Holdings(FamilyMembers families, Contacts contacts, CaseFiles cases, Ticket ticket, PersonItems ofPerson,
			ContactItems ofContact, CaseItems ofCase, OtherCaseItems ofCaseToo, Profile profile, JdbcClient database,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.families = families;
		this.contacts = contacts;
		this.cases = cases;
		this.ticket = ticket;
		this.ofPerson = ofPerson;
		this.ofContact = ofContact;
		this.ofCase = ofCase;
		this.ofCaseToo = ofCaseToo;
		this.profile = profile;
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is held.
	 *
	 * @param items the oldest first
	 * @param sealed references of cases that were not read
	 */
	record Held(List<HeldItem> items, List<String> sealed, Proposals rules) {
	}

	/** All of it, and the ledger knows that it was read. */
	Held of(RequestView request) {
		Scope scope = scope(request.personId());
		List<CaseFile> all = this.cases.findByFamilyIdInOrderByStartedAtDesc(scope.families());
		List<CaseFile> open = all.stream()
			.filter((file) -> Access.answersRequests(this.user.get(), file.facts()))
			.toList();
		List<HeldItem> items = new ArrayList<>();
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		scope.selves().forEach((family, self) -> items.add(this.ofPerson.of(family, self, today)));
		Instant now = this.clock.instant();
		for (Contact contact : scope.contacts()) {
			this.events
				.publishEvent(new RecordViewed(Subject.of(contact.id()), contact.family(), "SUBJECT_ACCESS", now));
			items.addAll(this.ofContact.of(contact));
		}
		this.ticket.reading(request.reference(), open.stream().map((file) -> file.id().value()).toList(), () -> {
			open.forEach((file) -> {
				items.addAll(this.ofCase.of(file));
				items.addAll(this.ofCaseToo.of(file, scope.names()));
			});
			return null;
		});
		items.sort(Comparator.comparing(HeldItem::on).thenComparing(HeldItem::source));
		return new Held(items,
				all.stream().filter((file) -> !open.contains(file)).map(CaseFile::reference).sorted().toList(),
				rules(scope));
	}

	/** What no pack may tell of this person's families. */
	Proposals rules(PersonId person) {
		return rules(scope(person));
	}

	/**
	 * Whose records are looked through.
	 *
	 * @param selves the person as each family knows them
	 * @param names of everybody, by id
	 * @param others first names of everybody else, as keys
	 * @param family all names of everybody, as keys
	 */
	private record Scope(List<UUID> families, List<Contact> contacts, Map<UUID, Household.Member> selves,
			Map<UUID, String> names, Set<String> others, Set<String> family) {
	}

	private Scope scope(PersonId person) {
		Set<PersonId> ids = new HashSet<>(this.families.recordsOf(List.of(person)).keySet());
		ids.add(person);
		Set<FamilyId> now = new HashSet<>();
		ids.forEach((one) -> now.addAll(this.families.familiesOf(one)));
		Map<UUID, Household.Member> selves = new HashMap<>();
		Map<UUID, String> names = new HashMap<>();
		Set<String> others = new HashSet<>();
		Set<String> family = new HashSet<>();
		now.forEach((id) -> {
			Household household = this.families.household(id);
			Stream.concat(household.members().stream(), household.former().stream()).forEach((member) -> {
				names.put(member.id().value(), member.name());
				family.addAll(SearchText.words(member.name()));
				if (ids.contains(member.id())) {
					selves.put(id.value(), member);
				}
				else {
					others.addAll(SearchText.words(member.firstName()));
				}
			});
		});
		selves.values().forEach((self) -> others.removeAll(SearchText.words(self.name())));
		List<UUID> all = made(now);
		return new Scope(all, contacts(all, ids), selves, names, others, family);
	}

	/** With those that were made one with them. */
	private List<UUID> made(Collection<FamilyId> now) {
		return this.database
			.sql("select id from family where one_id in (select one_id from family where id in (:now)) order by id")
			.param("now", now.stream().map(FamilyId::value).toList())
			.query(UUID.class)
			.list();
	}

	private List<Contact> contacts(List<UUID> families, Set<PersonId> ids) {
		Map<UUID, Contact> found = new HashMap<>();
		families.forEach((family) -> this.contacts.findByFamilyId(family)
			.forEach((contact) -> found.put(contact.id().value(), contact)));
		this.contacts.findAbout(ids.stream().map(PersonId::value).toList(), Instant.EPOCH, this.clock.instant())
			.forEach((contact) -> found.put(contact.id().value(), contact));
		return found.values().stream().sorted(Comparator.comparing(Contact::reference)).toList();
	}

	private Proposals rules(Scope scope) {
		Set<String> whoAsked = new HashSet<>();
		scope.contacts()
			.stream()
			.map(Contact::given)
			.filter((given) -> given.hidesReferrer(this.profile.codes()))
			.map(ReceiveContact::referrer)
			.flatMap((referrer) -> Stream.concat(SearchText.words(referrer.name()).stream(),
					Stream.of(SearchText.key(referrer.phone()), SearchText.key(referrer.email()))))
			.filter((word) -> word.length() > 1 && !scope.family().contains(word))
			.forEach(whoAsked::add);
		return new Proposals(
				(text) -> !whoAsked.isEmpty()
						&& Stream.concat(SearchText.words(text).stream(), Stream.of(SearchText.key(text)))
							.anyMatch((word) -> whoAsked.contains(word)
									|| (word.endsWith("s") && whoAsked.contains(word.substring(0, word.length() - 1)))),
				scope.families()
					.stream()
					.map(FamilyId::new)
					.map(this.families::tellsProtectedAddress)
					.reduce((text) -> false, (one, other) -> one.or(other)),
				scope.others());
	}

}
