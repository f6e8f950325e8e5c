package org.earlyhelp.subjectaccess;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.earlyhelp.shared.CaseId;

/**
 * The file behind an item: a document of a case.
 *
 * @param ending of its name, with its dot; empty where it has none
 */
record HeldDocument(CaseId episode, UUID id, String ending) {

	private static final String UUID_OF = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

	private static final String ENDING = "((?:\\.[a-z0-9]{1,5})?)";

	private static final Pattern SOURCE = Pattern.compile(".*DOCUMENT:" + UUID_OF + ":" + UUID_OF + ENDING);

	/**
	 * @param name what it is called: of this, a pack tells the ending alone
	 */
	static HeldDocument called(CaseId episode, UUID id, String name) {
		String last = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
		return new HeldDocument(episode, id, last.matches(ENDING) ? last : "");
	}

	/** What an item of it has as its source. */
	String source() {
		return "DOCUMENT:" + this.episode.value() + ":" + this.id + this.ending;
	}

	/** Empty where there is no file behind the item. */
	static Optional<HeldDocument> of(ItemView item) {
		Matcher source = SOURCE.matcher(item.source());
		return (item.kind() == ItemKind.DOCUMENT && source.matches())
				? Optional
					.of(new HeldDocument(CaseId.of(source.group(1)), UUID.fromString(source.group(2)), source.group(3)))
				: Optional.empty();
	}

}
