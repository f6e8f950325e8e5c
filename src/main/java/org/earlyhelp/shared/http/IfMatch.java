package org.earlyhelp.shared.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.earlyhelp.shared.InvalidInput;

/**
 * The version of a task, contact or case that the caller has seen. A controller method
 * takes one as a plain argument.
 *
 * @param tags the strong tags sent; empty where none was
 */
public record IfMatch(List<String> tags) {

	/** The caller says nothing about versions. */
	public static final IfMatch NONE = new IfMatch(List.of());

	private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?(\"[\\x21\\x23-\\x7e]*\")\\s*(?:,|$)");

	public IfMatch {
		tags = List.copyOf(tags);
	}

	/**
	 * Reads the header.
	 * @param header null where it was not sent
	 * @throws InvalidInput where it is {@code *} or no list of tags
	 */
	public static IfMatch of(String header) {
		if (header == null) {
			return NONE;
		}
		var tags = new ArrayList<String>();
		Matcher tag = TAG.matcher(header);
		int end = 0;
		while (end < header.length() && tag.find()) {
			tags.add((tag.group(1) != null) ? "W/" + tag.group(2) : tag.group(2));
			end = tag.end();
		}
		if (tags.isEmpty() || end != header.length()) {
			throw InvalidInput.of("If-Match", "if-match");
		}
		return new IfMatch(tags);
	}

	/** The strong tag of a version, as {@code "3"} with its quotes. */
	public static String tag(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * For commands: passes where the caller said nothing or has seen this version.
	 * @throws Stale where they have seen another
	 */
	public void check(long current) {
		if (!this.tags.isEmpty() && !this.tags.contains(tag(current))) {
			throw new Stale(current);
		}
	}

	/**
	 * For PUT and PATCH: passes where the caller has seen this version.
	 * @throws VersionNotSaid where they said nothing
	 * @throws Stale where they have seen another
	 */
	public void demand(long current) {
		demandSaid();
		check(current);
	}

	/**
	 * @throws VersionNotSaid where the caller said nothing
	 */
	public void demandSaid() {
		if (this.tags.isEmpty()) {
			throw new VersionNotSaid();
		}
	}

}
