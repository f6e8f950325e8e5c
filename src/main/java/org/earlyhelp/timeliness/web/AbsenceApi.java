package org.earlyhelp.timeliness.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.casefile.AbsenceView;
import org.earlyhelp.casefile.ReadingAbsences;
import org.earlyhelp.casefile.RecordAbsence;
import org.earlyhelp.casefile.RecordingAbsence;
import org.earlyhelp.timeliness.DateInHolidays;
import org.earlyhelp.timeliness.TermTime;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is away, who stands in for them, and whose dates fall in the school holidays. */
@RestController
@RequestMapping("/api/absences")
@Tag(name = "Absences")
class AbsenceApi {

	private final RecordingAbsence recording;

	private final ReadingAbsences reading;

	private final TermTime termTime;

	private final CurrentUser user;

	AbsenceApi(RecordingAbsence recording, ReadingAbsences reading, TermTime termTime, CurrentUser user) {
		this.recording = recording;
		this.reading = reading;
		this.termTime = termTime;
		this.user = user;
	}

	/** The absence's id. */
	record Recorded(UUID id) {
	}

	/** Absences that are not over, and my own dates that fall in the holidays. */
	record Away(List<AbsenceView> items, List<DateInHolidays> datesInHolidays) {
	}

	@GetMapping
	@Operation(summary = "Absences that I may know of, and dates of mine that fall in the school holidays",
			description = "A date in the holidays does not move: choose who stands in.")
	Away read() {
		return new Away(this.reading.read(), this.termTime.of(this.user.get().username()));
	}

	@PostMapping
	@Operation(summary = "Somebody will be away, and another stands in for them",
			description = "The cover sees the cases and has the work from the first day to the end of the last, London "
					+ "time. The practitioner is whoever asks, unless a manager or adviser names another.")
	@ApiResponse(responseCode = "201", description = "Recorded")
	ResponseEntity<Recorded> record(@RequestBody RecordAbsence absence) {
		return ResponseEntity.status(HttpStatus.CREATED).body(new Recorded(this.recording.record(absence)));
	}

	@PostMapping("/{id}/end")
	@Operation(summary = "They are back early, or never go")
	@ApiResponse(responseCode = "200", description = "It is over, and the cover's access with it")
	Recorded end(@PathVariable UUID id) {
		this.recording.end(id);
		return new Recorded(id);
	}

}
