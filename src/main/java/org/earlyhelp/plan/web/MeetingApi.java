package org.earlyhelp.plan.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.plan.CallMeeting;
import org.earlyhelp.plan.CallingMeeting;
import org.earlyhelp.plan.HeldMeetingView;
import org.earlyhelp.plan.MeetingView;
import org.earlyhelp.plan.ReadingHeldMeetings;
import org.earlyhelp.plan.ReadingMeetings;
import org.earlyhelp.plan.UpdateMeeting;
import org.earlyhelp.plan.UpdatingMeeting;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings as they are called and answered; what came of one is a task. */
@RestController
@RequestMapping("/api/cases/{id}/meetings")
@Tag(name = "Cases")
class MeetingApi {

	private final CallingMeeting calling;

	private final UpdatingMeeting updating;

	private final ReadingMeetings reading;

	private final ReadingHeldMeetings held;

	MeetingApi(CallingMeeting calling, UpdatingMeeting updating, ReadingMeetings reading, ReadingHeldMeetings held) {
		this.calling = calling;
		this.updating = updating;
		this.reading = reading;
		this.held = held;
	}

	@PostMapping
	@Operation(summary = "Call a meeting of the team around the family",
			description = "An invitee is a username, the id of one of the family, an agency or a name: as a word, or "
					+ "as an object that says which.")
	@ApiResponse(responseCode = "201", description = "Called, and its invitees told")
	ResponseEntity<Map<String, UUID>> call(@PathVariable UUID id, @RequestBody CallMeeting call,
			@Parameter(hidden = true) IfMatch seen) {
		UUID meeting = this.calling.call(new CaseId(id), call, seen);
		return created(id, meeting, meeting);
	}

	@GetMapping
	@Operation(
			summary = "The meetings that were called, the latest first; those alone that I am invited to where I am not of the team")
	Page<MeetingView> list(@PathVariable UUID id) {
		List<MeetingView> meetings = this.reading.all(new CaseId(id));
		return new Page<>(meetings, meetings.size(), null);
	}

	@GetMapping("/held")
	@Operation(summary = "The meetings that were held, the latest first: who came, what was said and agreed")
	Page<HeldMeetingView> held(@PathVariable UUID id) {
		List<HeldMeetingView> meetings = this.held.read(new CaseId(id));
		return new Page<>(meetings, meetings.size(), null);
	}

	@GetMapping("/{meetingId}")
	@Operation(summary = "One meeting, with what those invited said")
	MeetingView look(@PathVariable UUID id, @PathVariable UUID meetingId) {
		return this.reading.one(new CaseId(id), meetingId);
	}

	@GetMapping(path = "/{meetingId}/invitation.ics", produces = "text/calendar;charset=UTF-8")
	@Operation(summary = "The invitation for a calendar")
	ResponseEntity<byte[]> invitation(@PathVariable UUID id, @PathVariable UUID meetingId) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("invitation.ics").build().toString())
			.body(this.reading.invitation(new CaseId(id), meetingId).getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/{meetingId}/updates")
	@Operation(summary = "Say whether I come, or send a report: who is invited, or whose agency is")
	@ApiResponse(responseCode = "201", description = "Kept")
	ResponseEntity<Map<String, UUID>> update(@PathVariable UUID id, @PathVariable UUID meetingId,
			@RequestBody UpdateMeeting told, @Parameter(hidden = true) IfMatch seen) {
		return created(id, meetingId, this.updating.update(new CaseId(id), meetingId, told, seen));
	}

	private static ResponseEntity<Map<String, UUID>> created(UUID episode, UUID meeting, UUID made) {
		return ResponseEntity.created(URI.create("/api/cases/" + episode + "/meetings/" + meeting))
			.body(Map.of("id", made));
	}

}
