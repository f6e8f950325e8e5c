package org.earlyhelp.message;

import java.util.Map;
import java.util.UUID;

import uk.gov.service.notify.NotificationClientApi;
import uk.gov.service.notify.NotificationClientException;

import org.springframework.mail.MailSendException;

/**
 * By GOV.UK Notify. Its template has two places, {@code ((subject))} and
 * {@code ((body))}.
 */
class NotifyPost implements Post {

	private final NotificationClientApi client;

	private final String template;

	NotifyPost(NotificationClientApi client, String template) {
		this.client = client;
		this.template = template;
	}

	@Override
	public void send(UUID id, String address, String subject, String body) {
		try {
			this.client.sendEmail(this.template, address, Map.of("subject", subject, "body", body), id.toString());
		}
		catch (NotificationClientException ex) {
			throw new MailSendException("GOV.UK Notify answered " + ex.getHttpResult());
		}
	}

}
