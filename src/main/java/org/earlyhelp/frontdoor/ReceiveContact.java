package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * What somebody tells the front door. Only the narrative is never waived: everything else
 * that is required gives way to immediate danger (R1.2).
 *
 * @param receivedAt when the front door got it; null means now
 * @param source the contact source code, 1A to 10
 * @param presentingLevel where the referrer sees the family on the locality's continuum
 * @param needs need codes
 * @param immediateDanger true where a child may come to harm now; null means no
 */
public record ReceiveContact(Instant receivedAt, Channel channel, String source, ContactType type,
		@Valid Referrer referrer, @Valid @Size(max = 20) List<Child> children,
		@Valid @Size(max = 20) List<Adult> adults, @Size(max = 40) List<String> needs, String presentingLevel,
		String narrative, String tried, TafOffered tafOffered, @Valid @Size(max = 20) List<Tool> tools,
		Boolean familyAware, AgreementSaid consent, String reasonNotSought, Boolean immediateDanger) {

	public ReceiveContact {
		children = (children != null) ? children : List.of();
		adults = (adults != null) ? adults : List.of();
		needs = (needs != null) ? needs : List.of();
		tools = (tools != null) ? tools : List.of();
	}

	public boolean inDanger() {
		return Boolean.TRUE.equals(this.immediateDanger);
	}

	/** Who told us. */
	public record Referrer(String name, String agency, String role, String phone, String email,
			Boolean wantsAnonymity) {
	}

	/**
	 * A child, born or expected.
	 *
	 * @param expectedDate of an unborn child, instead of the date of birth
	 */
	public record Child(String firstName, String lastName, LocalDate dateOfBirth, LocalDate expectedDate, String sex,
			String ethnicity, @Valid Address address, String school, String upn, String nhsNumber,
			List<String> disabilities, String sen, String language) {
	}

	/** Where somebody lives. */
	public record Address(String line1, String postcode) {
	}

	/** A parent, carer or other adult of the household. */
	public record Adult(String firstName, String lastName, LocalDate dateOfBirth, String relationship,
			Boolean parentalResponsibility, Boolean livesInHousehold, String safeContact) {
	}

	/**
	 * An assessment tool that supports the contact.
	 *
	 * @param attached false where it is on file and was not sent
	 */
	public record Tool(String tool, Boolean attached, LocalDate date) {
	}

}
