package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that the service holds of a person's family.
 *
 * @param family whose record it is in
 * @param source which record and which part of it: the same whenever it is gathered, and
 * of one day in the order in which the journey makes them
 * @param on the day that it is of
 * @param harm whether it is about harm
 * @param restricted whether whoever filed it named who alone may know of it
 * @param outsiders who is not of the family and not there for their work
 * @param whoAsked what stands in it of somebody who is not to be known, word for word
 */
record HeldItem(UUID family, String source, ItemKind kind, LocalDate on, String title, String text, boolean harm,
		boolean restricted, List<String> outsiders, List<String> whoAsked) {

	HeldItem {
		outsiders = List.copyOf(outsiders);
		whoAsked = List.copyOf(whoAsked);
	}

	static HeldItem of(UUID family, String source, ItemKind kind, LocalDate on, String title, String text) {
		return new HeldItem(family, "%02d:%s".formatted(kind.ordinal(), source), kind, on, title, text, false, false,
				List.of(), List.of());
	}

	/** The same, about harm. */
	HeldItem aboutHarm() {
		return new HeldItem(this.family, this.source, this.kind, this.on, this.title, this.text, true, this.restricted,
				this.outsiders, this.whoAsked);
	}

	/** The same, for named people alone. */
	HeldItem forNamedPeople() {
		return new HeldItem(this.family, this.source, this.kind, this.on, this.title, this.text, this.harm, true,
				this.outsiders, this.whoAsked);
	}

	/** The same, telling of these. */
	HeldItem telling(List<String> outside) {
		return new HeldItem(this.family, this.source, this.kind, this.on, this.title, this.text, this.harm,
				this.restricted, outside, this.whoAsked);
	}

	/** The same, with what stands in it of who is not to be known. */
	HeldItem hiding(List<String> told) {
		return new HeldItem(this.family, this.source, this.kind, this.on, this.title, this.text, this.harm,
				this.restricted, this.outsiders, told);
	}

}
