package org.earlyhelp.casefile;

import org.earlyhelp.shared.text.FreeText;

/** Lets a suspended case go on before its day. */
public record ResumeCase(@FreeText(max = 2000) String reason) {
}
