package org.earlyhelp.message.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.message.MessageView;
import org.earlyhelp.message.ReadingMessages;
import org.earlyhelp.shared.http.Page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told. */
@RestController
@RequestMapping("/api/messages")
@Tag(name = "Messages")
class MessageApi {

	private final ReadingMessages reading;

	MessageApi(ReadingMessages reading) {
		this.reading = reading;
	}

	/**
	 * All until then is read.
	 *
	 * @param until the {@code toldAt} of the latest that was looked at
	 */
	record Read(@NotNull Instant until) {
	}

	@GetMapping
	@Operation(summary = "What you were told, the latest hundred")
	Page<MessageView> all() {
		return this.reading.all();
	}

	@PostMapping("/read")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "You have read what you were told until then")
	void read(@RequestBody @jakarta.validation.Valid Read read) {
		this.reading.read(read.until());
	}

}
