package org.earlyhelp.plan;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.family.SafeContact;

/**
 * What one person of the family would get, and what is withheld from them and why: for
 * whoever sends it, never for the family.
 *
 * @param mayHave whether there is a copy for them at all
 * @param why why there is none; null where there is
 * @param safeContact how they may be reached; read it before anything is sent
 * @param sections in the order of the copy; those with nothing to tell are left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CopyPreview(@NotNull UUID personId, @NotNull String name, String relationship, boolean child,
		boolean livesInHousehold, boolean mayHave, String why, SafeContact safeContact, List<Section> sections) {

	/** What they get where nobody names the sections. */
	public List<CopyContent.Section> theirs() {
		return this.sections.stream()
			.filter((section) -> section.included() && !section.onlyIfAsked() && !section.entries().isEmpty())
			.map((section) -> new CopyContent.Section(section.heading(), section.entries()))
			.toList();
	}

	/**
	 * One section.
	 *
	 * @param heading in plain words
	 * @param included whether any of it goes to them; where not, to ask for it refuses
	 * the send
	 * @param onlyIfAsked whether it is in their copy only where the sender names it
	 * @param entries what they get
	 * @param withheld what they do not get
	 */
	public record Section(CopySection section, String heading, boolean included, boolean onlyIfAsked,
			List<CopyContent.Entry> entries, List<Withheld> withheld) {
	}

	/**
	 * Something that is kept from them.
	 *
	 * @param about whom it is about; null for the whole family
	 * @param what its own words; null for an address that is protected
	 * @param why in plain words
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Withheld(String about, String what, Kept reason, String why) {
	}

}
