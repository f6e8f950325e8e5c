package org.earlyhelp.inspection.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.CheckpointLine;
import org.earlyhelp.audit.InclusionProof;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.LedgerQuery;
import org.earlyhelp.audit.LedgerSubjects;
import org.earlyhelp.audit.Outcome;
import org.earlyhelp.audit.ProvingLedger;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.inspection.FindingUnusualAccess;
import org.earlyhelp.inspection.UnusualAccess;
import org.earlyhelp.inspection.UnusualAccessQuery;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.MerkleHash;
import org.earlyhelp.verify.Proofs;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The ledger, as auditors search it, and what proves it. */
@Controller
@RequestMapping("/ledger")
class LedgerPages {

	private static final Set<String> DAYS = Set.of("from", "to");

	private static final List<String> UNUSUAL_FILTERS = List.of("kind", "actor", "from", "to");

	private final SearchingLedger ledger;

	private final ProvingLedger proofs;

	private final FindingUnusualAccess unusual;

	private final LedgerSubjects subjects;

	private final LedgerWording wording;

	private final Staff staff;

	private final Wording words;

	private final When when;

	LedgerPages(SearchingLedger ledger, ProvingLedger proofs, FindingUnusualAccess unusual, LedgerSubjects subjects,
			LedgerWording wording, Staff staff, Wording words, When when) {
		this.ledger = ledger;
		this.proofs = proofs;
		this.unusual = unusual;
		this.subjects = subjects;
		this.wording = wording;
		this.staff = staff;
		this.words = words;
		this.when = when;
	}

	@GetMapping
	String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		var address = LedgerAddress.of("/ledger", LedgerQuery.FILTERS, parameters);
		Page<LedgerLine> page = new Page<>(List.of(), 0, null);
		try {
			page = this.ledger.search(LedgerQuery.search(address.parameters()));
		}
		catch (InvalidInput refused) {
			this.ledger.demand();
			wrong(refused, model);
		}
		frame(address, address.get("preset"), page.next(), model);
		model.addAttribute("page", page);
		model.addAttribute("references", references(page.items()));
		model.addAttribute("people", any(people()));
		model.addAttribute("agencies", any(agencies()));
		model.addAttribute("outcomes",
				any(Arrays.stream(Outcome.values())
					.map((outcome) -> Option.of(outcome.name(), this.words.code(outcome)))
					.toList()));
		model.addAttribute("deeds", this.wording.deeds(address.get("action")));
		checkpoint(model);
		return "inspection/ledger";
	}

	@GetMapping("/entries/{id}")
	String entry(@PathVariable UUID id, Model model) {
		SearchingLedger.Shown shown = this.ledger.show(id);
		Checkpoint checkpoint = Checkpoint.parse(shown.proof().checkpoint());
		model.addAttribute("line", shown.line());
		model.addAttribute("said", this.wording.payload(shown.line().payload()));
		model.addAttribute("others", shown.sameRequest().stream().filter((other) -> !other.id().equals(id)).toList());
		model.addAttribute("more", shown.more());
		model.addAttribute("proof", shown.proof());
		model.addAttribute("checkpoint", checkpoint);
		model.addAttribute("holds", holds(shown.proof(), checkpoint));
		model.addAttribute("references", references(List.of(shown.line())));
		model.addAttribute("wording", this.wording);
		return "inspection/entry";
	}

	/** The proof, to be checked elsewhere. */
	@GetMapping("/entries/{id}/proof.json")
	ResponseEntity<byte[]> proof(@PathVariable UUID id) {
		return file("ledger-proof-" + id + ".json", MediaType.APPLICATION_JSON,
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this.proofs.inclusion(id)));
	}

	/** The newest checkpoint, as it was signed. */
	@GetMapping("/checkpoint.txt")
	ResponseEntity<byte[]> checkpoint() {
		Checkpoint newest = this.proofs.checkpoint();
		return file("ledger-checkpoint-" + newest.size() + ".txt", MediaType.parseMediaType("text/plain;charset=UTF-8"),
				newest.note().getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/unusual")
	String unusual(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		var address = LedgerAddress.of("/ledger/unusual", UNUSUAL_FILTERS, parameters);
		FindingUnusualAccess.Found found = null;
		try {
			found = this.unusual.find(UnusualAccessQuery.of(address.parameters()));
		}
		catch (InvalidInput refused) {
			this.ledger.demand();
			wrong(refused, model);
		}
		frame(address, "unusual", (found != null) ? found.page().next() : null, model);
		model.addAttribute("found", found);
		model.addAttribute("behind",
				(found != null)
						? found.page().items().stream().collect(Collectors.toMap((one) -> one, LedgerPages::behind))
						: Map.of());
		model.addAttribute("people", any(people()));
		model.addAttribute("kinds",
				any(Arrays.stream(UnusualAccess.Kind.values())
					.map((kind) -> Option.of(kind.name(), this.words.code(kind)))
					.toList()));
		return "inspection/unusual";
	}

	/** The entries that it was found in. */
	private static String behind(UnusualAccess one) {
		var asked = new org.springframework.util.LinkedMultiValueMap<String, String>();
		asked.set("actor", one.actor());
		asked.set("outcome", Outcome.VIEWED.name());
		asked.set("reference", (one.kind() != UnusualAccess.Kind.MANY_VIEWS) ? one.reference() : null);
		asked.set("action", (one.kind() == UnusualAccess.Kind.MANY_VIEWS) ? "RECORD_VIEWED" : null);
		asked.set("from", one.from().toString());
		asked.set("to", one.until().toString());
		return LedgerAddress.of("/ledger", LedgerQuery.FILTERS, asked).toString();
	}

	private void frame(LedgerAddress address, String place, String next, Model model) {
		model.addAttribute("places", places(place));
		model.addAttribute("chosen", address.fields());
		model.addAttribute("selected", tags(address));
		model.addAttribute("clear", address.isNarrowed() ? address.path() : null);
		model.addAttribute("first", address.first());
		model.addAttribute("next", address.next(next));
		model.addAttribute("wording", this.wording);
	}

	/** One of the presets, as navigation shows it. */
	record Place(String text, String href, boolean active) {
	}

	private List<Place> places(String here) {
		var places = new ArrayList<Place>();
		places.add(new Place(this.words.of("ledger.everything"), "/ledger", here == null));
		LedgerQuery.presets()
			.forEach((word, preset) -> places
				.add(new Place(this.words.code(preset), "/ledger?preset=" + word, word.equals(here))));
		places.add(new Place(this.words.of("ledger.unusual"), "/ledger/unusual", "unusual".equals(here)));
		return List.copyOf(places);
	}

	/** What the list is narrowed by, each under its heading. */
	private List<Map<String, Object>> tags(LedgerAddress address) {
		var tags = new ArrayList<Map<String, Object>>();
		address.filters().forEach((filter) -> {
			String value = address.get(filter);
			if (value != null) {
				tags.add(Map.of("heading", this.words.of("ledger.filter." + filter), "items",
						List.of(Map.of("text", text(filter, value), "href", address.with(filter, null).toString()))));
			}
		});
		return List.copyOf(tags);
	}

	private String text(String filter, String value) {
		return switch (filter) {
			case "actor" -> this.wording.who(value);
			case "action" -> this.wording.deed(value);
			case "outcome" -> this.words.code("Outcome", value);
			case "kind" -> this.words.code("Kind", value);
			case "preset" ->
				LedgerQuery.presets().containsKey(value) ? this.words.code(LedgerQuery.presets().get(value)) : value;
			case "from", "to" -> day(value);
			default -> value;
		};
	}

	/** A moment that a link asked for stands with its time. */
	private String day(String text) {
		OffsetDateTime moment = LedgerAddress.moment(text);
		LocalDate day = LedgerAddress.day(text);
		return (moment != null) ? this.when.moment(moment.toInstant()) : (day != null) ? this.when.day(day) : text;
	}

	private List<Option> people() {
		return this.staff.active().stream().map((person) -> Option.of(person.username(), person.name())).toList();
	}

	private List<Option> agencies() {
		return this.staff.active()
			.stream()
			.map(User::agency)
			.distinct()
			.sorted()
			.map((agency) -> Option.of(agency, agency))
			.toList();
	}

	private List<Option> any(List<Option> options) {
		return Stream.concat(Stream.of(Option.of("", this.words.of("ledger.any"))), options.stream()).toList();
	}

	private Map<UUID, String> references(List<LedgerLine> lines) {
		return this.subjects.references(
				lines.stream().map(LedgerLine::caseId).filter(Objects::nonNull).collect(Collectors.toSet()),
				lines.stream().map(LedgerLine::contactId).filter(Objects::nonNull).collect(Collectors.toSet()));
	}

	private void checkpoint(Model model) {
		Checkpoint newest = this.proofs.checkpoint();
		List<CheckpointLine> made = this.proofs.checkpoints(null, 1).items();
		model.addAttribute("checkpoint", newest);
		model.addAttribute("root", newest.note().split("\n")[2]);
		model.addAttribute("signedAt", made.isEmpty() ? null : made.get(0).madeAt());
		model.addAttribute("key", this.proofs.publicKey());
		model.addAttribute("signers",
				newest.note()
					.substring(newest.note().indexOf("\n\n") + 2)
					.lines()
					.filter((line) -> line.startsWith("\u2014 "))
					.map((line) -> line.split(" ")[1])
					.toList());
	}

	/** Whether the entry's hash and its neighbours' make the signed root. */
	private static boolean holds(InclusionProof proof, Checkpoint checkpoint) {
		var base64 = java.util.Base64.getDecoder();
		return Proofs.includes(proof.index(), checkpoint.size(), MerkleHash.ofLeaf(base64.decode(proof.leaf())),
				proof.hashes().stream().map(base64::decode).toList(), checkpoint.root());
	}

	private void wrong(InvalidInput refused, Model model) {
		var errors = new LinkedHashMap<String, String>();
		refused.fields()
			.forEach((field) -> errors.putIfAbsent(field.path(), field.key().equals("audit.moment")
					? this.words.of("ledger.no-such-day") : this.words.of(field.key(), field.values())));
		model.addAttribute("errors", errors);
		model.addAttribute("problems", errors.entrySet()
			.stream()
			.map((error) -> Map.of("text", this.words.of("ledger.filter." + error.getKey()) + ": " + error.getValue(),
					"href", "#" + (DAYS.contains(error.getKey()) ? error.getKey() + "-day" : error.getKey())))
			.toList());
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

}
