package org.earlyhelp.quality;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;

/**
 * What one auditor finds of a case file.
 *
 * @param grades by area, as the locality names them: all of them
 * @param actions required where a grade asks for one
 * @param lessons what others can learn; they name nobody
 */
public record AuditCaseFile(Map<String, Grade> grades, @NotNull Grade overall,
		@NotNull @FreeText(max = 4000) String strengths, @Valid @Size(max = 20) List<@NotNull AskedAction> actions,
		@Valid @Size(max = 10) List<@NotNull Lesson> lessons) {

	public AuditCaseFile {
		actions = (actions != null) ? actions : List.of();
		lessons = (lessons != null) ? lessons : List.of();
	}

}
