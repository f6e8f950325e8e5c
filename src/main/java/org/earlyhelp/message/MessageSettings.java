package org.earlyhelp.message;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages leave: {@code early-help.messages.by} is {@code smtp} or {@code notify};
 * the demonstration keeps them all.
 *
 * @param link where the service is, before every link
 * @param from the sender's address, for SMTP
 * @param dutyAddress of the emergency duty team; null where it has none, and then nobody
 * is written to at night
 * @param notifyKey the key of GOV.UK Notify
 * @param notifyTemplate the id of its template
 * @param notifyAddress where GOV.UK Notify is
 */
@Validated
@ConfigurationProperties("early-help.messages")
record MessageSettings(@NotBlank @DefaultValue("http://localhost:8080") String link,
		@DefaultValue("early-help@localhost") String from, String dutyAddress, String notifyKey, String notifyTemplate,
		@DefaultValue("https://api.notifications.service.gov.uk") String notifyAddress) {
}
