package org.earlyhelp.message;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** By the council's own mail server. */
class SmtpPost implements Post {

	private final JavaMailSender sender;

	private final String from;

	SmtpPost(JavaMailSender sender, String from) {
		this.sender = sender;
		this.from = from;
	}

	@Override
	public void send(UUID id, String address, String subject, String body) {
		MimeMessage mail = this.sender.createMimeMessage();
		try {
			var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
			helper.setFrom(this.from);
			helper.setTo(address);
			helper.setSubject(subject);
			helper.setText(body);
			mail.setHeader("X-Entity-Ref-ID", id.toString());
		}
		catch (MessagingException ex) {
			throw new MailParseException(ex);
		}
		this.sender.send(mail);
	}

}
