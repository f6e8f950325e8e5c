package org.earlyhelp.casefile;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.SafeContact;

/**
 * How an adult of the family may be reached without putting anybody in danger.
 *
 * @param safeContact what they told; null where nobody has asked
 * @param addresses where they live now; masked where it is protected from the asker
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SafeContactView(@NotNull UUID personId, String name, String relationship, boolean livesInHousehold,
		SafeContact safeContact, List<Household.Address> addresses) {
}
