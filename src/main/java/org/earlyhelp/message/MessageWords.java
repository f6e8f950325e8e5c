package org.earlyhelp.message;

import java.util.Locale;

import org.earlyhelp.worklist.TaskType;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a message says: a reference, the work, a link. No name of a family ever. */
@Component
class MessageWords {

	private final MessageSource words;

	private final MessageSettings settings;

	MessageWords(MessageSource words, MessageSettings settings) {
		this.words = words;
		this.settings = settings;
	}

	/** One line. */
	String subject(Message message) {
		return of(message, "subject");
	}

	/** A few lines with the link. */
	String body(Message message) {
		return of(message, "body") + "\n\n" + this.settings.link() + message.link() + "\n\n"
				+ this.words.getMessage("message.foot", null, Locale.UK);
	}

	private String of(Message message, String part) {
		TaskType work = (message.work() != null) ? TaskType.of(message.work()) : null;
		return this.words.getMessage("message." + message.kind() + "." + part,
				new Object[] { (message.reference() != null) ? message.reference() : "",
						(work != null) ? work.label() : this.words.getMessage("message.clock", null, Locale.UK),
						message.amount() },
				Locale.UK);
	}

}
