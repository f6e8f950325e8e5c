package org.earlyhelp.plan;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * What a person of the family gets in writing: plain words alone, no code and no id.
 *
 * @param title as it stands on top of the page
 * @param name whose copy it is
 * @param preparedOn the day on which it was put together, in words
 */
public record CopyContent(@NotNull String title, @NotNull String name, @NotNull String preparedOn,
		@NotNull List<Section> sections) {

	/** One section. */
	public record Section(@NotNull String heading, @NotNull List<Entry> entries) {
	}

	/**
	 * One entry.
	 *
	 * @param about whom it is about; null for the whole family
	 * @param facts what else is said of it; may be empty
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Entry(String about, @NotNull String text, @NotNull List<Fact> facts) {
	}

	/** Something known of an entry. */
	public record Fact(@NotNull String label, @NotNull String value) {
	}

}
