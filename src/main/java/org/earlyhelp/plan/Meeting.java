package org.earlyhelp.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** A meeting that was called; what came of it is recorded when it was held. */
@Entity
@Table(name = "meeting")
class Meeting {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	@Enumerated(EnumType.STRING)
	private MeetingType type;

	private Instant meetsAt;

	private String place;

	private String chair;

	@Convert(converter = Invitees.class)
	private List<Invitee> invitees;

	private String calledBy;

	private Instant calledAt;

	protected Meeting() {
	}

	static Meeting called(CaseId episode, CallMeeting call, List<Invitee> invitees, String by, Instant at) {
		Meeting meeting = new Meeting();
		meeting.id = TimeOrderedId.next();
		meeting.caseId = episode.value();
		meeting.type = call.type();
		meeting.meetsAt = call.at().truncatedTo(ChronoUnit.SECONDS);
		meeting.place = call.place();
		meeting.chair = call.chair();
		meeting.invitees = List.copyOf(invitees);
		meeting.calledBy = by;
		meeting.calledAt = at;
		return meeting;
	}

	/** Whether they, or their agency, were asked to come. */
	boolean invites(User user) {
		return this.invitees.stream()
			.anyMatch(
					(invitee) -> user.username().equals(invitee.username()) || user.agency().equals(invitee.agency()));
	}

	UUID id() {
		return this.id;
	}

	MeetingType type() {
		return this.type;
	}

	Instant meetsAt() {
		return this.meetsAt;
	}

	String place() {
		return this.place;
	}

	String chair() {
		return this.chair;
	}

	List<Invitee> invitees() {
		return this.invitees;
	}

	String calledBy() {
		return this.calledBy;
	}

	Instant calledAt() {
		return this.calledAt;
	}

	@Converter
	@Immutable
	static class Invitees extends JsonColumn<List<Invitee>> {

		Invitees() {
			super(new TypeReference<>() {
			});
		}

	}

}
