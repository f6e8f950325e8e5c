package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.earlyhelp.family.AddressSaid;
import org.earlyhelp.family.PersonSaid;
import org.earlyhelp.family.SafeContact;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.DateOfBirth;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.Name;
import org.earlyhelp.shared.text.Postcode;

/**
 * Somebody comes to the family of a case: one on record, a child or an adult.
 *
 * @param personId somebody who is on record
 * @param from since when they belong to it; null means today
 * @param consentScope what was agreed for them, confirmed anew; needed for a child
 * @param prHolder who has parental responsibility for the child: a name, or the id of
 * somebody of the family; needed for a child
 * @param relationship who somebody on record is to the children; null for a child
 * @param sharedCareReason why a child may be helped on two cases; managers alone
 */
public record AddMember(PersonId personId, @Valid Child child, @Valid Adult adult, LocalDate from,
		@Size(max = 20) List<@NotNull @Line(max = 100) String> consentScope, @Line(max = 200) String prHolder,
		@Line(max = 60) String relationship, @FreeText(max = 2000) String sharedCareReason) {

	/**
	 * A child, born or expected.
	 *
	 * @param expectedDate of an unborn child, instead of the date of birth
	 */
	public record Child(@Name String firstName, @NotNull @Name String lastName, @DateOfBirth LocalDate dateOfBirth,
			LocalDate expectedDate, @Line(max = 20) String sex, @Line(max = 40) String ethnicity,
			@Valid Address address, @Line String school,
			@Pattern(regexp = PersonSaid.UPN_FORM, message = "contact.upn") String upn,
			@Pattern(regexp = PersonSaid.NHS_NUMBER_FORM, message = "contact.nhs-number") String nhsNumber,
			@Size(max = 20) List<@NotNull @Line(max = 40) String> disabilities, @Line(max = 40) String sen,
			@Line(max = 60) String language) {

		PersonSaid said() {
			AddressSaid home = (this.address != null) ? new AddressSaid(this.address.line1(), this.address.postcode())
					: null;
			return new PersonSaid(this.firstName, this.lastName, this.dateOfBirth, this.expectedDate, this.sex,
					this.ethnicity, home, this.school, this.upn, this.nhsNumber, this.disabilities, this.sen,
					this.language, null, null, null, null, true);
		}

	}

	/** Where somebody lives. */
	public record Address(@Line String line1, @Postcode String postcode) {
	}

	/** A parent, carer or other adult. */
	public record Adult(@Name String firstName, @NotNull @Name String lastName, @DateOfBirth LocalDate dateOfBirth,
			@Line(max = 60) String relationship, Boolean parentalResponsibility, Boolean livesInHousehold,
			@Line(max = 1_000) String safeContact) {

		PersonSaid said() {
			SafeContact safely = (this.safeContact != null) ? SafeContact.of(this.safeContact) : null;
			return new PersonSaid(this.firstName, this.lastName, this.dateOfBirth, null, null, null, null, null, null,
					null, null, null, null, this.relationship, this.parentalResponsibility, this.livesInHousehold,
					safely, false);
		}

	}

	List<String> scope() {
		return (this.consentScope != null) ? this.consentScope : List.of();
	}

}
