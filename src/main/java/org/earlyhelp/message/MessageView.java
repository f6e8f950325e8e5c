package org.earlyhelp.message;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A message as its reader sees it.
 *
 * @param text one line
 * @param link within the service
 * @param readAt null until they read it
 * @param sentAt when it left by e-mail; null where it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(@NotNull UUID id, @NotNull MessageKind kind, @NotNull String text, @NotNull String link,
		String reference, @NotNull Instant toldAt, Instant readAt, Instant sentAt) {

	static MessageView of(Message message, String text) {
		return new MessageView(message.id(), message.kind(), text, message.link(), message.reference(),
				message.toldAt(), message.readAt(), message.sentAt());
	}

}
