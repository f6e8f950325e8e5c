package org.earlyhelp.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one was told oneself, and nobody else. */
@Service
@Transactional
public class ReadingMessages {

	private final Messages messages;

	private final MessageWords words;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingMessages(Messages messages, MessageWords words, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.messages = messages;
		this.words = words;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** The latest hundred, the latest first. */
	@Transactional(readOnly = true)
	public Page<MessageView> all() {
		String reader = this.user.get().username();
		List<MessageView> lines = this.messages.of(reader, Page.MOST)
			.stream()
			.map((message) -> MessageView.of(message, this.words.subject(message)))
			.toList();
		this.events.publishEvent(new ListViewed("MESSAGES", lines.stream().map(MessageView::id).toList(), Map.of(),
				this.clock.instant()));
		return new Page<>(lines, this.messages.count(reader), null);
	}

	@Transactional(readOnly = true)
	public long unread() {
		return this.messages.unread(this.user.get().username());
	}

	/** What came later than they looked stays unread. */
	public void read(Instant toldUntil) {
		Instant now = this.clock.instant();
		this.messages.read(this.user.get().username(), toldUntil, now);
		this.events.publishEvent(new MessagesRead(toldUntil, now));
	}

}
