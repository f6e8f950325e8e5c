package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * One item of what is held, with what is proposed and decided.
 *
 * @param proposal null where somebody has to look at it
 * @param proposedText how it would read with what must not be told masked; null where
 * nothing is
 * @param outcome null while nobody has decided
 * @param readsAs how it reads where it is redacted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemView(@NotNull UUID id, @JsonIgnore String source, @NotNull ItemKind kind, @NotNull LocalDate on,
		@NotNull String title, @NotNull String text, boolean hides, ItemOutcome proposal, String proposedText,
		@NotNull List<Reason> reasons, ItemOutcome outcome, Exemption exemption, String readsAs, String decidedBy) {

	/** Whether these words leave nothing out of it: then it is not redacted. */
	boolean saysAsMuchAs(String words) {
		return words != null && oneLine(words).equals(oneLine(this.text));
	}

	private static String oneLine(String words) {
		return words.strip().replaceAll("\\s+", " ");
	}

	/** Whether there is a file behind it. */
	public boolean hasFile() {
		return HeldDocument.of(this).isPresent();
	}

	/** What they are given of it; null where it is withheld. */
	public String given() {
		return (this.outcome == ItemOutcome.RELEASE) ? this.text
				: (this.outcome == ItemOutcome.REDACT) ? this.readsAs : null;
	}

}
