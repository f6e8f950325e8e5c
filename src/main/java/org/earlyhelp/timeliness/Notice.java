package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TimeOrderedId;

/** What somebody is told about a clock, until they have read it. */
@Entity
@Table(name = "notice")
class Notice {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Enumerated(EnumType.STRING)
	private Recipient.Kind recipientKind;

	private String recipient;

	@Enumerated(EnumType.STRING)
	private Subject.Kind subjectKind;

	private UUID subjectId;

	private UUID deadlineId;

	@Enumerated(EnumType.STRING)
	private Timer timer;

	@Enumerated(EnumType.STRING)
	private NoticeKind kind;

	private Instant dueAt;

	private Instant givenAt;

	private Instant readAt;

	protected Notice() {
	}

	static Notice of(Deadline deadline, NoticeKind kind, Recipient recipient, Instant now) {
		Notice notice = new Notice();
		notice.id = TimeOrderedId.next();
		notice.recipientKind = recipient.kind();
		notice.recipient = recipient.name();
		notice.subjectKind = deadline.subject().kind();
		notice.subjectId = deadline.subject().id();
		notice.deadlineId = deadline.id();
		notice.timer = deadline.timer();
		notice.kind = kind;
		notice.dueAt = deadline.dueAt();
		notice.givenAt = now;
		return notice;
	}

	UUID deadline() {
		return this.deadlineId;
	}

	Timer timer() {
		return this.timer;
	}

	NoticeKind kind() {
		return this.kind;
	}

	Recipient recipient() {
		return new Recipient(this.recipientKind, this.recipient);
	}

	Instant dueAt() {
		return this.dueAt;
	}

	Instant givenAt() {
		return this.givenAt;
	}

	/** Null until somebody has read it. */
	Instant readAt() {
		return this.readAt;
	}

}
