package org.earlyhelp.directory;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Asks a service for help.
 *
 * @param caseId the case that it is for; null where it is for a contact
 * @param contactId the contact that it is for; null where it is for a case
 * @param service its code in the directory, or its name where the directory lacks it
 * @param need what the family needs of it
 */
public record AskForService(UUID caseId, UUID contactId, @NotNull @Line(max = 200) String service,
		@NotNull @FreeText(max = 2_000) String need) {
}
