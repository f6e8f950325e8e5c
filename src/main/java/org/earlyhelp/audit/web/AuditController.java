package org.earlyhelp.audit.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.audit.BundleFile;
import org.earlyhelp.audit.Bundling;
import org.earlyhelp.audit.CheckpointLine;
import org.earlyhelp.audit.ConsistencyProof;
import org.earlyhelp.audit.ExportFormat;
import org.earlyhelp.audit.ExportingLedger;
import org.earlyhelp.audit.InclusionProof;
import org.earlyhelp.audit.LedgerFilter;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.LedgerQuery;
import org.earlyhelp.audit.ProvingLedger;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.audit.Selection;
import org.earlyhelp.shared.InvalidInput.Findings;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors ask of the ledger. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

	private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern SIZE = Pattern.compile("[0-9]{1,15}");

	private static final String ZIP = "application/zip";

	private final SearchingLedger ledger;

	private final ProvingLedger proofs;

	private final ExportingLedger exports;

	private final Bundling bundling;

	AuditController(SearchingLedger ledger, ProvingLedger proofs, ExportingLedger exports, Bundling bundling) {
		this.ledger = ledger;
		this.proofs = proofs;
		this.exports = exports;
		this.bundling = bundling;
	}

	/** Dates are whole days in London, both inclusive; instants are from inclusive. */
	@GetMapping("/events")
	@Operation(summary = "What was done, seen and refused, as the ledger has it")
	@Parameter(name = "caseId")
	@Parameter(name = "contactId")
	@Parameter(name = "personId")
	@Parameter(name = "reference", description = "of a case or a contact: all that is about its family")
	@Parameter(name = "actor", description = "a username")
	@Parameter(name = "action", description = "as CONTACT_DECIDED")
	@Parameter(name = "agency", description = "of whoever acted")
	@Parameter(name = "outcome", description = "DONE, VIEWED, REFUSED, DENIED or FAILED")
	@Parameter(name = "preset", description = "break-glass, denied, failed-sign-ins, exports or auditors")
	@Parameter(name = "correlationId", description = "of one request: all that it did")
	@Parameter(name = "from", description = "a day in London or a moment, inclusive")
	@Parameter(name = "to", description = "a day in London, inclusive, or a moment, exclusive")
	@Parameter(name = "after", description = "where the page before ended")
	@Parameter(name = "limit", description = "1 to 100; 25 where it is left out")
	Page<LedgerLine> events(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.ledger.search(LedgerQuery.search(parameters));
	}

	@GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "What the ledger was when it was last signed, as a note of C2SP")
	String checkpoint() {
		return this.proofs.checkpoint().note();
	}

	@GetMapping("/checkpoints")
	@Operation(summary = "Every checkpoint, the newest first")
	Page<CheckpointLine> checkpoints(@RequestParam(required = false) String after,
			@RequestParam(required = false) String limit) {
		var findings = new Findings();
		UUID before = parsed(findings, "after", "query.cursor", ID, after, UUID::fromString);
		int most = limit(findings, limit);
		findings.refuse();
		return this.proofs.checkpoints(before, most);
	}

	@GetMapping(path = "/public-key", produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "The key that checkpoints are signed with, as name+id+key")
	String publicKey() {
		return this.proofs.publicKey();
	}

	/** The entry alone; {@code /proof} proves it. */
	@GetMapping("/events/{id}")
	@Operation(summary = "One entry of the ledger")
	LedgerLine event(@PathVariable UUID id) {
		return this.ledger.show(id).line();
	}

	@GetMapping("/events/{id}/proof")
	@Operation(summary = "That an entry is in the ledger, under a signed checkpoint")
	InclusionProof proof(@PathVariable UUID id) {
		return this.proofs.inclusion(id);
	}

	@GetMapping("/consistency")
	@Operation(summary = "That the ledger of one size begins with that of a smaller")
	ConsistencyProof consistency(@RequestParam(required = false) String from,
			@RequestParam(required = false) String to) {
		var findings = new Findings();
		Long smaller = size(findings, "from", from);
		Long larger = size(findings, "to", to);
		findings.refuse();
		return this.proofs.consistency(smaller, larger);
	}

	/**
	 * How many entries, and what of them is not for the asker, is in the ledger with it.
	 */
	@GetMapping(path = "/export")
	@Operation(summary = "The ledger as a file: JSON Lines, OCEL 2.0, XES or FHIR AuditEvents")
	@Parameter(name = "format", required = true, description = "jsonl, ocel, xes or fhir")
	@Parameter(name = "from", description = "a day in London or a moment, inclusive")
	@Parameter(name = "to", description = "a day in London, inclusive, or a moment, exclusive")
	@Parameter(name = "caseId", description = "what is about this case alone")
	@ApiResponse(responseCode = "200", description = "The file",
			content = { @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
					@Content(mediaType = "application/json", schema = @Schema(type = "object")),
					@Content(mediaType = "application/xml", schema = @Schema(type = "string")),
					@Content(mediaType = "application/fhir+ndjson", schema = @Schema(type = "string")) })
	void export(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		this.ledger.demand();
		var asked = new Parameters(parameters, Set.of("format", "from", "to", "caseId"));
		ExportFormat format = asked.lowerCaseCode("format", ExportFormat.class);
		UUID episode = asked.id("caseId");
		Instant from = LedgerQuery.from(asked);
		Instant to = LedgerQuery.to(asked);
		asked.unless(asked.asked().containsKey("format"), "format", "required").refuse();
		this.exports.make(format, LedgerFilter.ofCase(episode).between(from, to)).send(response);
	}

	@GetMapping(path = "/bundle", produces = ZIP)
	@Operation(summary = "Entries with all that proves them, as ledger-verify.jar takes them: of a case, of a person,"
			+ " one alone, or the whole ledger")
	@Parameter(name = "caseId", description = "entries about this case")
	@Parameter(name = "personId", description = "entries about this person")
	@Parameter(name = "entryId", description = "this entry")
	@Parameter(name = "whole", description = "true: all entries")
	@Parameter(name = "payloads", description = "with the whole ledger, true: what each entry says is opened too")
	@ApiResponse(responseCode = "200", description = "The zip",
			content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
	void bundle(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		var asked = new Parameters(parameters, Set.of("caseId", "personId", "entryId", "whole", "payloads"));
		UUID episode = asked.id("caseId");
		UUID person = asked.id("personId");
		UUID entry = asked.id("entryId");
		boolean whole = Boolean.TRUE.equals(asked.flag("whole"));
		boolean payloads = Boolean.TRUE.equals(asked.flag("payloads"));
		asked.refuse();
		long about = Stream.of(episode, person, entry).filter(Objects::nonNull).count() + (whole ? 1 : 0);
		asked.unless(about == 1, "caseId", "audit.bundle-of-what")
			.unless(whole || !payloads, "payloads", "audit.payloads-of-whole")
			.refuse();
		if (whole) {
			send(this.bundling.ofLedger(payloads), response);
			return;
		}
		send(this.bundling.forAuditor((episode != null) ? Selection.ofCase(episode)
				: (person != null) ? Selection.ofPerson(person) : Selection.ofEntry(entry)), response);
	}

	private static void send(BundleFile made, HttpServletResponse response) throws IOException {
		try (made) {
			response.setContentType(ZIP);
			response.setContentLengthLong(made.bytes());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("ledger-bundle.zip").build().toString());
			made.writeTo(response.getOutputStream());
		}
	}

	private static Long size(Findings findings, String name, String text) {
		Long size = parsed(findings, name, "audit.size", SIZE, text, Long::valueOf);
		findings.unless(text != null && !text.isEmpty(), name, "required");
		return size;
	}

	private static <T> T parsed(Findings findings, String name, String key, Pattern pattern, String text,
			Function<String, T> parse) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		boolean good = pattern.matcher(text).matches();
		findings.unless(good, name, key);
		return good ? parse.apply(text) : null;
	}

	private static int limit(Findings findings, String text) {
		if (text == null || text.isEmpty()) {
			return Page.USUAL_LIMIT;
		}
		boolean good = text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= Page.MOST;
		findings.unless(good, "limit", "audit.limit", Page.MOST);
		return good ? Integer.parseInt(text) : Page.USUAL_LIMIT;
	}

}
