package org.earlyhelp.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.frontdoor.ContactState;

/**
 * What a search found of what the asker may know of.
 *
 * @param families one line each, by name
 * @param contacts what the asker told the front door themselves and may not read further
 * @param restricted that there is a record, to the front door alone: whom to ask
 * @param more whether more fit than are shown: narrow the search
 */
public record SearchFound(List<FamilyFound> families, List<ContactFound> contacts, List<RestrictedFound> restricted,
		boolean more) {

	/**
	 * A family.
	 *
	 * @param members whom the words fit; empty for those who may not read about them
	 * @param cases the latest first
	 * @param contacts the three latest
	 */
	public record FamilyFound(UUID id, String name, List<PersonFound> members, List<CaseFound> cases,
			List<ContactFound> contacts) {
	}

	/** Somebody of a family. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record PersonFound(UUID id, String firstName, String lastName, LocalDate dateOfBirth, LocalDate expectedDate,
			boolean child) {
	}

	/**
	 * A case.
	 *
	 * @param lead the lead practitioner's username; null where there is none
	 * @param leadName what people call them
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CaseFound(UUID id, String reference, CaseState state, String level, String team, String lead,
			String leadName) {
	}

	/** A contact. */
	public record ContactFound(UUID id, String reference, ContactState state, Instant receivedAt) {
	}

	/**
	 * A record that only those named may see.
	 *
	 * @param latest the case to which the glass can be broken, for the page alone; null
	 * where all are sealed
	 */
	public record RestrictedFound(String team, @JsonIgnore UUID latest) {
	}

	/** The ids of all that is shown, for the ledger. */
	List<UUID> ids() {
		var ids = new ArrayList<UUID>();
		this.families.forEach((family) -> {
			ids.add(family.id());
			Stream.concat(family.cases().stream().map(CaseFound::id), family.contacts().stream().map(ContactFound::id))
				.forEach(ids::add);
		});
		this.contacts.forEach((contact) -> ids.add(contact.id()));
		return ids;
	}

}
