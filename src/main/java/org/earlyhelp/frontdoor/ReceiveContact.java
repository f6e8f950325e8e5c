package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.shared.text.DateOfBirth;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.Name;
import org.earlyhelp.shared.text.PastDate;
import org.earlyhelp.shared.text.Postcode;

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
@ContactComplete
public record ReceiveContact(Instant receivedAt, Channel channel, String source, ContactType type,
		@Valid Referrer referrer, @Size(max = 20) List<@Valid Child> children,
		@Size(max = 20) List<@Valid Adult> adults, @Size(max = 40) List<String> needs, String presentingLevel,
		@FreeText(max = 10_000) String narrative, @FreeText(max = 10_000) String tried, TafOffered tafOffered,
		@Size(max = 20) List<@Valid Tool> tools, Boolean familyAware, AgreementSaid consent,
		@FreeText String reasonNotSought, Boolean immediateDanger) {

	public ReceiveContact {
		children = listed(children);
		adults = listed(adults);
		needs = listed(needs);
		tools = listed(tools);
	}

	/** Whether a child may come to harm now. */
	public boolean inDanger() {
		return Boolean.TRUE.equals(this.immediateDanger);
	}

	/**
	 * Whether who told us is kept from the family: the public, and whoever wants not to
	 * be known (people-and-access, 6.3).
	 */
	public boolean hidesReferrer(CodeLists codes) {
		return this.referrer != null && (Boolean.TRUE.equals(this.referrer.wantsAnonymity())
				|| !codes.source(this.source).map(CodeLists.Source::professional).orElse(false));
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

	/** Who told us. */
	public record Referrer(@Name String name, @Line String agency, @Line String role, @Line(max = 40) String phone,
			@Line(max = 254) String email, Boolean wantsAnonymity) {
	}

	/**
	 * A child, born or expected.
	 *
	 * @param expectedDate of an unborn child, instead of the date of birth
	 */
	public record Child(@Name String firstName, @Name String lastName, @DateOfBirth LocalDate dateOfBirth,
			LocalDate expectedDate, String sex, String ethnicity, @Valid Address address, @Line String school,
			@Pattern(regexp = PersonSaid.UPN_FORM, message = "contact.upn") String upn,
			@Pattern(regexp = PersonSaid.NHS_NUMBER_FORM, message = "contact.nhs-number") String nhsNumber,
			@Size(max = 20) List<String> disabilities, String sen, @Line(max = 60) String language) {

		public boolean unborn() {
			return this.expectedDate != null;
		}

	}

	/** Where somebody lives. */
	public record Address(@Line String line1, @Postcode String postcode) {
	}

	/** A parent, carer or other adult of the household. */
	public record Adult(@Name String firstName, @Name String lastName, @DateOfBirth LocalDate dateOfBirth,
			@Line(max = 60) String relationship, Boolean parentalResponsibility, Boolean livesInHousehold,
			@Line(max = 1_000) String safeContact) {
	}

	/**
	 * An assessment tool that supports the contact.
	 *
	 * @param attached false where it is on file and was not sent; null counts as attached
	 */
	public record Tool(String tool, Boolean attached, @PastDate LocalDate date) {

		boolean wasSent() {
			return !Boolean.FALSE.equals(this.attached);
		}

	}

}
