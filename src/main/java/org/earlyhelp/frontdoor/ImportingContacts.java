package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.csv.RowFindings;
import org.earlyhelp.shared.text.Sha256;
import org.earlyhelp.shared.text.Violations;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of contacts, all or none. Each begins its process like any other; one that
 * is there already, by key and content, is left alone.
 */
@Service
@Transactional
public class ImportingContacts {

	private static final int KEYS_AT_ONCE = 500;

	private final Contacts contacts;

	private final TakingDown takingDown;

	private final Validator validator;

	private final CurrentUser user;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ImportingContacts(Contacts contacts, TakingDown takingDown, Validator validator, CurrentUser user,
			EntityManager entities, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.takingDown = takingDown;
		this.validator = validator;
		this.user = user;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param file CSV in UTF-8, one row per child
	 * @throws NotPermitted unless a screener asks
	 * @throws InvalidInput naming every wrong row by line, column and reason
	 */
	public Imported take(byte[] file) {
		long started = System.nanoTime();
		List<FiledContact> filed = read(file);
		List<FiledContact> fresh = notThereYet(filed);
		Instant now = this.clock.instant();
		int matches = 0;
		for (FiledContact contact : fresh) {
			matches += receive(contact, now);
		}
		return Imported.of(fresh, matches, filed.size() - fresh.size(), fresh.size(),
				Duration.ofNanos(System.nanoTime() - started));
	}

	/**
	 * What taking the file would do, with nothing written. Matches are those with people
	 * on record now.
	 * @throws NotPermitted unless a screener asks
	 * @throws InvalidInput naming every wrong row by line, column and reason
	 */
	@Transactional(readOnly = true)
	public Imported rehearse(byte[] file) {
		long started = System.nanoTime();
		List<FiledContact> filed = read(file);
		List<FiledContact> fresh = notThereYet(filed);
		int matches = fresh.stream().mapToInt((contact) -> this.takingDown.matchesOnRecord(contact.told())).sum();
		this.events.publishEvent(new ContactsRehearsed(Sha256.hex(file), fresh.size(), matches, this.clock.instant()));
		return Imported.of(fresh, matches, filed.size() - fresh.size(), 0,
				Duration.ofNanos(System.nanoTime() - started));
	}

	private List<FiledContact> read(byte[] file) {
		User asker = this.user.get();
		if (!asker.isSystem() && !asker.is(Role.SCREENER)) {
			throw new NotPermitted("import contacts");
		}
		var wrong = new RowFindings();
		List<FiledContact> filed = new ArrayList<>();
		ContactFile.read(file, wrong).forEach((key, rows) -> filed.add(FiledContact.of(key, rows, wrong)));
		for (FiledContact contact : filed) {
			if (contact.told() != null) {
				Violations.fields(this.validator.validate(contact.told()))
					.forEach((field) -> contact.tell(field, wrong));
			}
		}
		wrong.refuse();
		return filed;
	}

	private List<FiledContact> notThereYet(List<FiledContact> filed) {
		Set<String> there = new HashSet<>();
		for (int from = 0; from < filed.size(); from += KEYS_AT_ONCE) {
			Collection<String> keys = filed.subList(from, Math.min(from + KEYS_AT_ONCE, filed.size()))
				.stream()
				.map(FiledContact::key)
				.toList();
			this.contacts.importedUnder(keys).forEach((found) -> there.add(found.key() + "\n" + found.contentHash()));
		}
		return filed.stream()
			.filter((contact) -> !there.contains(contact.key() + "\n" + contact.contentHash()))
			.toList();
	}

	/**
	 * One flush for each contact, and nothing kept: the thousandth is as quick as the
	 * first.
	 */
	private int receive(FiledContact filed, Instant now) {
		Instant at = (filed.told().receivedAt() != null) ? filed.told().receivedAt() : now;
		Contact contact = this.contacts
			.save(Contact.received(this.takingDown.takeDown(filed.told(), at, null, filed.key(), filed.contentHash()),
					filed.told(), at, now));
		this.events.publishEvent(new ContactReceived(contact.id(), contact.receivedAt(), contact.immediateDanger(),
				contact.family(), now));
		this.entities.flush();
		this.entities.clear();
		return contact.possibleMatches().size();
	}

}
