package org.earlyhelp.frontdoor.web;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.frontdoor.ContactRow;
import org.earlyhelp.frontdoor.ContactView;
import org.earlyhelp.frontdoor.Imported;
import org.earlyhelp.frontdoor.ImportingContacts;
import org.earlyhelp.frontdoor.LinkingDuplicate;
import org.earlyhelp.frontdoor.ListingContacts;
import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.frontdoor.ReceivingContact;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.json.StrictJson;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What somebody tells the front door, and what becomes of it. */
@RestController
@RequestMapping("/api/contacts")
@Tag(name = "Contacts")
class ContactApi {

	private final ReceivingContact receiving;

	private final ImportingContacts importing;

	private final LookingAtContact looking;

	private final ListingContacts listing;

	private final LinkingDuplicate linking;

	private final StrictJson json;

	ContactApi(ReceivingContact receiving, ImportingContacts importing, LookingAtContact looking,
			ListingContacts listing, LinkingDuplicate linking, StrictJson json) {
		this.receiving = receiving;
		this.importing = importing;
		this.looking = looking;
		this.listing = listing;
		this.linking = linking;
		this.json = json;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Tell the front door about a child",
			description = "Channel, source, type, narrative and a child or an adult are needed (source 9 may name "
					+ "nobody). Immediate danger waives all but the narrative: call 999 first.")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = ReceiveContact.class)))
	@ApiResponse(responseCode = "201", description = "The front door has it")
	ResponseEntity<ContactView> receive(@RequestBody String body) {
		ContactId id = this.receiving.receive(this.json.read(body, ReceiveContact.class));
		ContactView contact = this.looking.afterReceiving(id);
		return ResponseEntity.created(URI.create("/api/contacts/" + id))
			.eTag(IfMatch.tag(contact.version()))
			.body(contact);
	}

	@PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Take a file of contacts, all or none; with dryRun only say what would happen")
	@Parameter(name = "dryRun", description = "true only says what would happen")
	Imported take(@RequestPart("file") MultipartFile file,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) throws IOException {
		byte[] content = file.getBytes();
		return isDryRun(parameters) ? this.importing.rehearse(content) : this.importing.take(content);
	}

	@GetMapping
	@Operation(summary = "The contacts that I may know of, newest first")
	@Parameter(name = "state")
	@Parameter(name = "level", description = "as decided, until then as presented")
	@Parameter(name = "source")
	@Parameter(name = "from", description = "received on this day or later")
	@Parameter(name = "to", description = "received on this day or before")
	@Parameter(name = "search", description = "the beginnings of names, of a postcode or a reference")
	@Parameter(name = "sort", description = "receivedAt or reference; -receivedAt for the other way round")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<ContactRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.listing.list(ContactQueries.read(parameters), parameters.toSingleValueMap());
	}

	@GetMapping("/{id}")
	@Operation(summary = "One contact; its status alone for the practitioner who told us")
	ResponseEntity<ContactView> look(@PathVariable UUID id) {
		return tagged(this.looking.look(new ContactId(id)));
	}

	@PostMapping(path = "/{id}/duplicate-of", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Say that it tells of the same incident as another contact; both are kept")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = DuplicateOf.class)))
	ResponseEntity<ContactView> duplicateOf(@PathVariable UUID id, @RequestBody String body,
			@Parameter(hidden = true) IfMatch seen) {
		DuplicateOf original = this.json.read(body, DuplicateOf.class);
		this.linking.link(new ContactId(id), new ContactId(original.contactId()), seen);
		return tagged(this.looking.afterReceiving(new ContactId(id)));
	}

	private static boolean isDryRun(MultiValueMap<String, String> parameters) {
		parameters.keySet().stream().filter((name) -> !name.equals("dryRun")).findFirst().ifPresent((unknown) -> {
			throw InvalidInput.of(unknown.replaceAll("[^A-Za-z0-9_.-]", "?"), "query.unknown");
		});
		var values = parameters.getOrDefault("dryRun", java.util.List.of("false"));
		if (values.size() != 1) {
			throw InvalidInput.of("dryRun", "query.repeated");
		}
		return switch (values.get(0)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw InvalidInput.of("dryRun", "json.boolean");
		};
	}

	private static ResponseEntity<ContactView> tagged(ContactView contact) {
		return ResponseEntity.ok().eTag(IfMatch.tag(contact.version())).body(contact);
	}

	/** Which contact it duplicates. */
	record DuplicateOf(@NotNull UUID contactId) {
	}

}
