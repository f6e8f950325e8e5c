package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Every contact that the front door ever had. */
public interface Contacts extends ListCrudRepository<Contact, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default Contact called(ContactId id) {
		return findById(id.value()).orElseThrow(() -> NotThere.none(id));
	}

	/** The family's other contacts of a span, newest first; ends are inclusive. */
	default List<Contact> of(FamilyId family, Instant from, Instant to) {
		return findByFamilyIdAndReceivedAtBetweenOrderByReceivedAtDesc(family.value(), from, to);
	}

	/** Contacts that name this child, received in the span; ends are inclusive. */
	default List<Contact> about(PersonId child, Instant from, Instant to) {
		return findAbout(List.of(child.value()), from, to);
	}

	List<Contact> findByFamilyIdAndReceivedAtBetweenOrderByReceivedAtDesc(UUID family, Instant from, Instant to);

	List<Contact> findByFamilyId(UUID family);

	@Query("""
			select distinct contact from Contact contact join contact.children child
			where child in :children and contact.receivedAt between :from and :to
			order by contact.receivedAt desc""")
	List<Contact> findAbout(Collection<UUID> children, Instant from, Instant to);

	@Query("""
			select new org.earlyhelp.frontdoor.Contacts$ImportedUnder(contact.importKey, contact.contentHash)
			from Contact contact where contact.importKey in :keys""")
	List<ImportedUnder> importedUnder(Collection<String> keys);

	/** What an imported contact is told by. */
	record ImportedUnder(String key, String contentHash) {
	}

}
