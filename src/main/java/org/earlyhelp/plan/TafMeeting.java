package org.earlyhelp.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** A meeting that was held, and the plan that it made. */
@Entity
@Table(name = "taf_meeting")
public class TafMeeting {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private LocalDate heldOn;

	private boolean quorate;

	@Convert(converter = Content.class)
	private HoldTafMeeting content;

	private LocalDate nextReviewOn;

	private Instant recordedAt;

	private String recordedBy;

	protected TafMeeting() {
	}

	static TafMeeting held(CaseId episode, HoldTafMeeting content, boolean quorate, String by, Instant at) {
		TafMeeting meeting = new TafMeeting();
		meeting.id = TimeOrderedId.next();
		meeting.caseId = episode.value();
		meeting.heldOn = content.heldOn();
		meeting.quorate = quorate;
		meeting.content = content;
		meeting.nextReviewOn = content.nextReviewOn();
		meeting.recordedAt = at;
		meeting.recordedBy = by;
		return meeting;
	}

	UUID id() {
		return this.id;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	/** A username. */
	String recordedBy() {
		return this.recordedBy;
	}

	public LocalDate heldOn() {
		return this.heldOn;
	}

	/** Whether it counted as a TAF meeting (R7.2). */
	public boolean quorate() {
		return this.quorate;
	}

	public HoldTafMeeting content() {
		return this.content;
	}

	@Converter
	@Immutable
	static class Content extends JsonColumn<HoldTafMeeting> {

		Content() {
			super(new TypeReference<>() {
			});
		}

	}

}
