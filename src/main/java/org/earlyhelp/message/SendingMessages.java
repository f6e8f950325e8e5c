package org.earlyhelp.message;

import java.time.Duration;
import java.time.Instant;

import org.earlyhelp.shared.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox: at least once each, one after the other, each in its own
 * transaction. What fails is tried again after a minute, two, four, up to an hour, and
 * given up after a day's worth of tries. Two nodes never hold the same message.
 */
@Component
class SendingMessages {

	private static final Logger log = LoggerFactory.getLogger(SendingMessages.class);

	private static final int MOST_AT_ONCE = 100;

	private static final int MOST_TRIES = 30;

	private static final int LONGEST_WAIT_MINUTES = 60;

	private final Messages messages;

	private final MessageWords words;

	private final Addresses addresses;

	private final Post post;

	private final TransactionTemplate transaction;

	SendingMessages(Messages messages, MessageWords words, Addresses addresses, ObjectProvider<Post> post,
			PlatformTransactionManager transactions) {
		this.messages = messages;
		this.words = words;
		this.addresses = addresses;
		this.post = post.getIfAvailable();
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelayString = "${early-help.messages.every:2s}")
	void send() {
		if (this.post == null) {
			return;
		}
		int sent = 0;
		while (sent < MOST_AT_ONCE && Boolean.TRUE.equals(this.transaction.execute((status) -> next()))) {
			sent++;
		}
	}

	private boolean next() {
		Instant now = RealTime.now();
		return this.messages.hold(now).map((waiting) -> {
			send(waiting, now);
			return true;
		}).orElse(false);
	}

	private void send(Messages.Waiting waiting, Instant now) {
		Message message = waiting.message();
		String address = this.addresses.of(message.recipient()).orElse(null);
		if (address == null) {
			this.messages.failed(message.id(), "no address", null);
			return;
		}
		try {
			this.post.send(message.id(), address, this.words.subject(message), this.words.body(message));
			this.messages.sent(message.id(), now);
		}
		catch (RuntimeException ex) {
			Instant again = (waiting.tries() + 1 < MOST_TRIES) ? now.plus(pause(waiting.tries())) : null;
			this.messages.failed(message.id(), ex.getClass().getSimpleName(), again);
			log.warn("Message {} not sent: {}{}", message.id(), ex.getClass().getSimpleName(),
					(again == null) ? ", given up" : "");
		}
	}

	private static Duration pause(int tries) {
		return Duration.ofMinutes(Math.min(LONGEST_WAIT_MINUTES, 1L << Math.min(tries, 10)));
	}

}
