package org.earlyhelp.shared.http;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

/**
 * Where a page ended: the sort values of its last item, and its id. Opaque to callers,
 * and signed by nothing, since a query that uses it filters by access all the same.
 *
 * @param parts what the list sorts by, as text; empty strings stand for nulls
 */
public record Cursor(List<String> parts) {

	private static final String SEPARATOR = "\u001f";

	public Cursor {
		parts = List.copyOf(parts);
	}

	public static Cursor of(String... parts) {
		return new Cursor(List.of(parts));
	}

	/** The text that callers send back as {@code after}. */
	public String encode() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(SEPARATOR, this.parts).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads the {@code after} of a request.
	 * @param parts how many the list writes
	 * @throws InvalidInput where it is not a cursor of this list
	 */
	public static Cursor decode(String after, int parts) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(after);
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			List<String> found = List.of(text.split(SEPARATOR, -1));
			if (found.size() == parts && text.indexOf('\0') < 0) {
				return new Cursor(found);
			}
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			// told below
		}
		throw unreadable();
	}

	/** What a list throws where a part is no value of its column. */
	public static InvalidInput unreadable() {
		return InvalidInput.of("after", "query.cursor");
	}

	/**
	 * A part that is a moment.
	 * @throws InvalidInput where it is none, or none that a list could have written
	 */
	public Instant moment(int index) {
		try {
			Instant moment = Instant.parse(part(index));
			if (ServiceTime.isKept(moment.atOffset(ZoneOffset.UTC).getYear())) {
				return moment;
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		throw unreadable();
	}

	/**
	 * A part that is a day.
	 * @throws InvalidInput where it is none, or none that a list could have written
	 */
	public LocalDate day(int index) {
		try {
			LocalDate day = LocalDate.parse(part(index));
			if (ServiceTime.isKept(day.getYear())) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// told below
		}
		throw unreadable();
	}

	public String part(int index) {
		return this.parts.get(index);
	}

}
