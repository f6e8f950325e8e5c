package org.earlyhelp.quality;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * A learning point for everybody: it names nobody of the family.
 */
public record Lesson(@NotNull LessonKind kind, @NotNull @FreeText(max = 1000) String text) {
}
