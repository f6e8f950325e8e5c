package org.earlyhelp.directory.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.directory.AskForService;
import org.earlyhelp.directory.AskingForService;
import org.earlyhelp.directory.Directory;
import org.earlyhelp.directory.MoveServiceRequest;
import org.earlyhelp.directory.MovingServiceRequest;
import org.earlyhelp.directory.ReadingServiceRequests;
import org.earlyhelp.directory.ServiceRequestView;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.json.StrictJson;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Services, what is asked of them, and what they cannot give. */
@RestController
@RequestMapping("/api")
@Tag(name = "Service requests")
class ServiceRequestApi {

	private final Directory directory;

	private final AskingForService asking;

	private final MovingServiceRequest moving;

	private final ReadingServiceRequests reading;

	private final StrictJson json;

	ServiceRequestApi(Directory directory, AskingForService asking, MovingServiceRequest moving,
			ReadingServiceRequests reading, StrictJson json) {
		this.directory = directory;
		this.asking = asking;
		this.moving = moving;
		this.reading = reading;
		this.json = json;
	}

	@GetMapping("/services")
	@Operation(summary = "The directory: each service, for whom, where, and in how many working days it answers")
	Page<CodeLists.Service> services() {
		return new Page<>(this.directory.all(), this.directory.all().size(), null);
	}

	@PostMapping(path = "/service-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ask a service for help, for a case or a contact")
	@ApiResponse(responseCode = "201", description = "Sent")
	@RequestBody(content = @Content(schema = @Schema(implementation = AskForService.class)))
	ResponseEntity<Map<String, UUID>> ask(@org.springframework.web.bind.annotation.RequestBody String body) {
		UUID id = this.asking.ask(this.json.read(body, AskForService.class));
		return ResponseEntity.created(URI.create("/api/service-requests")).body(Map.of("id", id));
	}

	@PostMapping(path = "/service-requests/{id}/states", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Record how a request went on")
	@RequestBody(content = @Content(schema = @Schema(implementation = MoveServiceRequest.class)))
	void move(@PathVariable UUID id, @org.springframework.web.bind.annotation.RequestBody String body) {
		this.moving.move(id, this.json.read(body, MoveServiceRequest.class));
	}

	@GetMapping("/service-requests")
	@Operation(summary = "What was asked of services for a case or a contact, the latest first")
	@Parameter(name = "caseId", description = "either this")
	@Parameter(name = "contactId", description = "or this")
	Page<ServiceRequestView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("caseId", "contactId"));
		UUID episode = asked.id("caseId");
		UUID contact = asked.id("contactId");
		asked
			.unless((asked.asked().containsKey("caseId")) != asked.asked().containsKey("contactId"), "caseId",
					"service-request.case-or-contact")
			.refuse();
		List<ServiceRequestView> found = (episode != null) ? this.reading.of(new CaseId(episode))
				: this.reading.of(new ContactId(contact));
		return new Page<>(found, found.size(), null);
	}

	@GetMapping("/service-requests/unmet")
	@Operation(summary = "Per service how often it was asked, said no, lets wait or has not answered in time")
	Page<ReadingServiceRequests.Unmet> unmet() {
		List<ReadingServiceRequests.Unmet> unmet = this.reading.unmet();
		return new Page<>(unmet, unmet.size(), null);
	}

}
