package org.earlyhelp.frontdoor;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.frontdoor.ReceiveContact.Adult;
import org.earlyhelp.frontdoor.ReceiveContact.Child;
import org.earlyhelp.shared.text.Line;

/**
 * Starts a Team Around the Family without the front door.
 *
 * @param family one that is known, or who it is
 * @param needs the unmet needs, as codes
 * @param level where the partner places the family on the locality's continuum
 * @param source the contact source code, 1A to 10
 * @param initiatingAgency null means the starter's own
 */
@TafComplete
public record StartTaf(@NotNull @Valid FamilySaid family, @NotEmpty @Size(max = 40) List<String> needs,
		@NotNull String level, @NotNull String source, @Line(max = 100) String initiatingAgency) {

	public StartTaf {
		needs = (needs != null) ? needs : List.of();
	}

	/**
	 * Whose team it is: a family on record by its id, or its people as in a contact.
	 *
	 * @param id null where the people are told
	 */
	public record FamilySaid(UUID id, @Size(max = 20) List<@Valid Child> children,
			@Size(max = 20) List<@Valid Adult> adults) {

		public FamilySaid {
			children = (children != null) ? children : List.of();
			adults = (adults != null) ? adults : List.of();
		}

		boolean isOnRecord() {
			return this.id != null;
		}

	}

}
