package org.earlyhelp.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.earlyhelp.shared.text.Name;
import org.earlyhelp.shared.text.PastDate;

/**
 * A child that was expected is born.
 *
 * @param firstName null while it has none
 * @param lastName null where it is as was told
 * @param sex F, M or U; null where nobody said
 */
public record RecordBirth(@NotNull @PastDate LocalDate bornOn, @Name String firstName, @Name String lastName,
		@Pattern(regexp = "[FMU]", message = "code.not-ours") String sex) {
}
