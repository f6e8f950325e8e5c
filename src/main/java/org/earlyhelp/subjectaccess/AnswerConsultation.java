package org.earlyhelp.subjectaccess;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.PastDate;

/** What somebody said who was asked whether they mind. */
public record AnswerConsultation(@NotNull @PastDate LocalDate answeredOn, @NotNull LogConsultation.Answer answer,
		@FreeText(max = 2000) String note) {
}
