package org.earlyhelp.plan;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.TimeOrderedId;

/** What somebody invited said before a meeting. */
@Entity
@Table(name = "meeting_update")
class MeetingUpdate {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID meetingId;

	private String toldBy;

	private String agency;

	@Enumerated(EnumType.STRING)
	private MeetingReply reply;

	private String text;

	private Instant toldAt;

	protected MeetingUpdate() {
	}

	static MeetingUpdate of(Meeting meeting, UpdateMeeting told, User by, Instant at) {
		MeetingUpdate update = new MeetingUpdate();
		update.id = TimeOrderedId.next();
		update.meetingId = meeting.id();
		update.toldBy = by.username();
		update.agency = by.agency();
		update.reply = told.reply();
		update.text = told.text();
		update.toldAt = at;
		return update;
	}

	UUID id() {
		return this.id;
	}

	UUID meetingId() {
		return this.meetingId;
	}

	String agency() {
		return this.agency;
	}

	MeetingView.Update view() {
		return new MeetingView.Update(this.id, this.toldBy, this.agency, this.reply, this.text, this.toldAt);
	}

}
