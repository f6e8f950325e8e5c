package org.earlyhelp.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import org.earlyhelp.audit.CheckpointLine;
import org.earlyhelp.audit.ConsistencyProof;
import org.earlyhelp.audit.InclusionProof;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.LedgerSearch;
import org.earlyhelp.audit.ProvingLedger;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.shared.InvalidInput.Findings;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Page;

import org.springframework.http.MediaType;
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

	private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,60}");

	private static final Pattern ACTION = Pattern.compile("[A-Z][A-Z0-9_]{0,79}");

	private static final Pattern SIZE = Pattern.compile("[0-9]{1,15}");

	private final SearchingLedger ledger;

	private final ProvingLedger proofs;

	AuditController(SearchingLedger ledger, ProvingLedger proofs) {
		this.ledger = ledger;
		this.proofs = proofs;
	}

	/** Dates are whole days in London, both inclusive; instants are from inclusive. */
	@GetMapping("/events")
	@Operation(summary = "What was done, seen and refused, as the ledger has it")
	Page<LedgerLine> events(@RequestParam(required = false) String caseId,
			@RequestParam(required = false) String contactId, @RequestParam(required = false) String personId,
			@RequestParam(required = false) String actor, @RequestParam(required = false) String action,
			@RequestParam(required = false) String from, @RequestParam(required = false) String to,
			@RequestParam(required = false) String after, @RequestParam(required = false) String limit) {
		var findings = new Findings();
		var search = new LedgerSearch(id(findings, "caseId", caseId), id(findings, "contactId", contactId),
				id(findings, "personId", personId), matching(findings, "actor", USERNAME, actor),
				matching(findings, "action", ACTION, action), moment(findings, "from", from, 0),
				moment(findings, "to", to, 1), parsed(findings, "after", "query.cursor", ID, after, UUID::fromString),
				limit(findings, limit));
		findings.refuse();
		return this.ledger.search(search);
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

	private static Long size(Findings findings, String name, String text) {
		Long size = parsed(findings, name, "audit.size", SIZE, text, Long::valueOf);
		findings.unless(text != null && !text.isEmpty(), name, "required");
		return size;
	}

	private static UUID id(Findings findings, String name, String text) {
		return parsed(findings, name, "audit.id", ID, text, UUID::fromString);
	}

	private static String matching(Findings findings, String name, Pattern pattern, String text) {
		return parsed(findings, name, "audit." + name, pattern, text, Function.identity());
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

	private static Instant moment(Findings findings, String name, String text, int daysOn) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			return (text.length() <= 10) ? ServiceTime.at(day(text).plusDays(daysOn), LocalTime.MIN)
					: within(Instant.parse(text));
		}
		catch (DateTimeException ex) {
			findings.unless(false, name, "audit.moment");
			return null;
		}
	}

	private static LocalDate day(String text) {
		LocalDate day = LocalDate.parse(text);
		within(day.atTime(LocalTime.NOON).atZone(ServiceTime.LONDON).toInstant());
		return day;
	}

	/** What every database can compare with. */
	private static Instant within(Instant moment) {
		if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
			throw new DateTimeException("Out of reach");
		}
		return moment;
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
