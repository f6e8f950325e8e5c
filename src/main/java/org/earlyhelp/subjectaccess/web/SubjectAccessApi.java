package org.earlyhelp.subjectaccess.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.casefile.DocumentFile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Attachment;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.subjectaccess.AnswerConsultation;
import org.earlyhelp.subjectaccess.ChoosingPerson;
import org.earlyhelp.subjectaccess.CloseRequest;
import org.earlyhelp.subjectaccess.ConsultingThirdParties;
import org.earlyhelp.subjectaccess.DecideItems;
import org.earlyhelp.subjectaccess.DecidingItems;
import org.earlyhelp.subjectaccess.GatheringRecord;
import org.earlyhelp.subjectaccess.ItemView;
import org.earlyhelp.subjectaccess.LogConsultation;
import org.earlyhelp.subjectaccess.MakingSubjectPack;
import org.earlyhelp.subjectaccess.ReadingRequests;
import org.earlyhelp.subjectaccess.RecordRequest;
import org.earlyhelp.subjectaccess.RecordingRequest;
import org.earlyhelp.subjectaccess.RequestState;
import org.earlyhelp.subjectaccess.RequestView;
import org.earlyhelp.subjectaccess.SetClock;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Requests to see records: recorded, gathered, decided item by item, answered by a pack.
 */
@RestController
@RequestMapping("/api/subject-access-requests")
@Tag(name = "Auditors")
class SubjectAccessApi {

	private final ReadingRequests reading;

	private final ChoosingPerson choosing;

	private final RecordingRequest recording;

	private final GatheringRecord gathering;

	private final DecidingItems deciding;

	private final ConsultingThirdParties consulting;

	private final MakingSubjectPack making;

	SubjectAccessApi(ReadingRequests reading, ChoosingPerson choosing, RecordingRequest recording,
			GatheringRecord gathering, DecidingItems deciding, ConsultingThirdParties consulting,
			MakingSubjectPack making) {
		this.reading = reading;
		this.choosing = choosing;
		this.recording = recording;
		this.gathering = gathering;
		this.deciding = deciding;
		this.consulting = consulting;
		this.making = making;
	}

	@GetMapping
	@Operation(summary = "Requests to see records, due soonest first",
			description = "Service managers and auditors get dates and states alone.")
	@Parameter(name = "state", description = "OPEN unless said")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<RequestView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("state", "limit", "after"));
		RequestState state = parameters.code("state", RequestState.class);
		int limit = parameters.limit();
		Cursor after = parameters.after(2);
		return this.reading.list((state != null) ? state : RequestState.OPEN, limit, after);
	}

	@GetMapping("/people")
	@Operation(summary = "Whose records may be asked for: the family of a case or contact")
	@Parameter(name = "reference", description = "of a case or contact")
	Map<String, List<ChoosingPerson.Choice>> people(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("reference"));
		String reference = parameters.line("reference");
		parameters.refuse();
		if (reference == null) {
			throw InvalidInput.of("reference", "required");
		}
		return Map.of("items", this.choosing.people(reference));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Record that somebody asked to see a record; nothing is read yet")
	@ApiResponse(responseCode = "201", description = "Recorded; the due date stands unless nobody knows who asks")
	ResponseEntity<Map<String, UUID>> record(@RequestBody RecordRequest said) {
		UUID id = this.recording.record(said);
		return ResponseEntity.created(URI.create("/api/subject-access-requests/" + id)).body(Map.of("id", id));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A request, with what was decided so far and whom else was asked")
	ResponseEntity<RequestView> request(@PathVariable UUID id) {
		return answer(id);
	}

	@PostMapping(path = "/{id}/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Say when it was known who asks, and whether the request is complex")
	ResponseEntity<RequestView> clock(@PathVariable UUID id, @RequestBody SetClock said,
			@Parameter(hidden = true) IfMatch seen) {
		this.recording.set(id, said, seen);
		return answer(id);
	}

	@PostMapping("/{id}/gathering")
	@Operation(summary = "Put together what is held, or look again",
			description = "What is new or reads otherwise has to be decided; all else stays as it was decided.")
	GatheringRecord.Gathered gather(@PathVariable UUID id, @Parameter(hidden = true) IfMatch seen) {
		return this.gathering.gather(id, seen);
	}

	@GetMapping("/{id}/items")
	@Operation(summary = "What is held, the oldest first, with what is proposed and decided")
	@Parameter(name = "undecided", description = "true for those alone that nobody has decided about")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<ItemView> items(@PathVariable UUID id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("undecided", "limit", "after"));
		Boolean undecided = parameters.flag("undecided");
		int limit = parameters.limit();
		Cursor after = parameters.after(2);
		return this.reading.items(id, Boolean.TRUE.equals(undecided), limit, after);
	}

	@GetMapping("/{id}/items/{item}/document")
	@Operation(summary = "The file behind an item that is a document, to read before it is decided")
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID item) {
		return saved(this.reading.document(id, item));
	}

	@PostMapping(path = "/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Decide about items, the same about each; all of them or none")
	ResponseEntity<RequestView> decide(@PathVariable UUID id, @RequestBody DecideItems said,
			@Parameter(hidden = true) IfMatch seen) {
		this.deciding.decide(id, said, seen);
		return answer(id);
	}

	@PostMapping(path = "/{id}/consultations", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Log that somebody else was asked whether they mind")
	@ApiResponse(responseCode = "201", description = "Logged")
	ResponseEntity<Map<String, UUID>> consult(@PathVariable UUID id, @RequestBody LogConsultation said) {
		UUID logged = this.consulting.log(id, said);
		return ResponseEntity.created(URI.create("/api/subject-access-requests/" + id)).body(Map.of("id", logged));
	}

	@PostMapping(path = "/{id}/consultations/{consultation}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Log what they said")
	ResponseEntity<RequestView> answered(@PathVariable UUID id, @PathVariable UUID consultation,
			@RequestBody AnswerConsultation said) {
		this.consulting.answer(id, consultation, said);
		return answer(id);
	}

	@PostMapping("/{id}/pack")
	@Operation(summary = "Make the pack, once everything is decided and nothing has changed",
			description = "It is made once, and given out as often as it is asked for.")
	ResponseEntity<RequestView> make(@PathVariable UUID id, @Parameter(hidden = true) IfMatch seen) {
		this.making.make(id, seen);
		return answer(id);
	}

	@GetMapping(path = "/{id}/pack", produces = "application/zip")
	@Operation(summary = "The pack: a ZIP file with one page that prints, and the documents that are given in full")
	@ApiResponse(responseCode = "200", description = "The zip",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	void pack(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		this.making.download(id).send(response);
	}

	@PostMapping(path = "/{id}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Close a request without a pack")
	ResponseEntity<RequestView> close(@PathVariable UUID id, @RequestBody CloseRequest said,
			@Parameter(hidden = true) IfMatch seen) {
		this.making.close(id, said, seen);
		return answer(id);
	}

	static ResponseEntity<byte[]> saved(DocumentFile file) {
		return Attachment.of(file.name(), file.mediaType(), file.content());
	}

	private ResponseEntity<RequestView> answer(UUID id) {
		RequestView request = this.reading.read(id);
		return ResponseEntity.ok().eTag(IfMatch.tag(request.version())).body(request);
	}

}
