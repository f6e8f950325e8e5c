package org.earlyhelp.message;

import java.time.Instant;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the demonstration kept back. It names no family, so anybody may. */
@Service
@Profile("demo")
@Transactional(readOnly = true)
public class ReadingMailbox {

	private final CapturingPost post;

	ReadingMailbox(CapturingPost post) {
		this.post = post;
	}

	/** The latest hundred, the latest first. */
	public List<Mail> latest() {
		return this.post.mails()
			.stream()
			.map((mail) -> new Mail(mail.address(), mail.subject(), mail.body(), mail.at()))
			.toList();
	}

	/** An e-mail that stayed. */
	public record Mail(String address, String subject, String body, Instant at) {
	}

}
