package org.earlyhelp.quality;

import java.time.LocalDate;
import java.util.UUID;

/** An action that begins to be followed. */
public record AskedDue(UUID action, LocalDate due) {
}
