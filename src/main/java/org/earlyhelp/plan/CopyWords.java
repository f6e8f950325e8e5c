package org.earlyhelp.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The plain words of what a family gets in writing: no code, no date in figures alone.
 */
@Component
public class CopyWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final MessageSource messages;

	CopyWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What stands under this key of the bundles, filled. */
	public String say(String key, Object... values) {
		return this.messages.getMessage(key, values, Locale.UK);
	}

	/** As 8 April 2026. */
	public String day(LocalDate day) {
		return DAY.format(day);
	}

	/** Something known of an entry, under the label of this key. */
	public CopyContent.Fact fact(String key, String value) {
		return new CopyContent.Fact(say("copy.fact." + key), value);
	}

	String heading(CopySection section) {
		return say("copy.section." + section);
	}

	String why(Kept kept) {
		return say("copy.kept." + kept);
	}

	/** A code in capitals as people would say it; what is no code stays as it is. */
	static String plain(String word) {
		return (word != null && word.matches("[A-Z][A-Z_]*")) ? word.toLowerCase(Locale.UK).replace('_', ' ') : word;
	}

}
