package org.earlyhelp.inspection.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.audit.BundleFile;
import org.earlyhelp.audit.Bundling;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.LedgerQuery;
import org.earlyhelp.audit.LedgerSubjects;
import org.earlyhelp.audit.ProvingLedger;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.inspection.ChildHistory;
import org.earlyhelp.inspection.ReadingChildHistory;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.DayBoxes;
import org.earlyhelp.shared.page.Wording;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One child's whole history, to be read and printed. */
@Controller
@RequestMapping("/ledger/children")
class ChildHistoryPages {

	private static final DayBoxes AS_AT = new DayBoxes("asAt");

	private final ReadingChildHistory histories;

	private final ProvingLedger proofs;

	private final Bundling bundling;

	private final LedgerSubjects subjects;

	private final LedgerWording wording;

	private final Wording words;

	private final CurrentUser user;

	private final Clock clock;

	ChildHistoryPages(ReadingChildHistory histories, ProvingLedger proofs, Bundling bundling, LedgerSubjects subjects,
			LedgerWording wording, Wording words, CurrentUser user, Clock clock) {
		this.histories = histories;
		this.proofs = proofs;
		this.bundling = bundling;
		this.subjects = subjects;
		this.wording = wording;
		this.words = words;
		this.user = user;
		this.clock = clock;
	}

	/** Whose history: the children of the family that a reference leads to. */
	@GetMapping
	String choose(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		var asked = new Parameters(parameters, Set.of("reference"));
		model.addAttribute("reference", parameters.getFirst("reference"));
		try {
			String reference = LedgerQuery.reference(asked);
			asked.refuse();
			model.addAttribute("children",
					(reference != null) ? this.histories.children(reference) : demanded(List.of()));
		}
		catch (InvalidInput refused) {
			demanded(List.of());
			String wrong = this.words.of(refused.fields().get(0).key(), refused.fields().get(0).values());
			model.addAttribute("wrong", wrong);
			model.addAttribute("problems", List.of(Map.of("text", wrong, "href", "#reference")));
		}
		return "inspection/children";
	}

	private <T> T demanded(T then) {
		this.histories.demand();
		return then;
	}

	@GetMapping("/{id}")
	String history(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
		var typed = new LinkedHashMap<String, String>();
		var others = new LinkedMultiValueMap<String, String>(parameters);
		AS_AT.names().forEach((box) -> {
			String text = parameters.getFirst(box);
			if (text != null && !text.isBlank()) {
				typed.put(box, text.strip());
			}
			others.remove(box);
		});
		if (!typed.isEmpty()) {
			others.set(AS_AT.name(), AS_AT.day(typed::get));
		}
		var asked = new Parameters(others, Set.of(AS_AT.name(), "after"));
		UUID after = asked.id("after");
		ChildHistory history;
		try {
			LocalDate asAt = asked.day(AS_AT.name());
			asked.refuse();
			history = this.histories.read(id, asAt, after);
		}
		catch (InvalidInput refused) {
			if (typed.isEmpty()) {
				throw refused;
			}
			model.addAttribute("wrong", this.words.of("inspection.no-such-day"));
			history = this.histories.read(id, null, null);
		}
		model.addAttribute("typed", typed.isEmpty() ? AS_AT.boxes(history.asAt()) : typed);
		boolean audits = SearchingLedger.isFor(this.user.get());
		model.addAttribute("history", history);
		model.addAttribute("until", ServiceTime.at(history.asAt().plusDays(1), LocalTime.MIN));
		model.addAttribute("references", references(history.entries().items()));
		model.addAttribute("wording", this.wording);
		model.addAttribute("checkpoint", audits ? this.proofs.checkpoint() : null);
		model.addAttribute("audits", audits);
		model.addAttribute("printedAt", this.clock.instant());
		model.addAttribute("first", (after != null) ? "/ledger/children/" + id + "?asAt=" + history.asAt() : null);
		model.addAttribute("next", (history.entries().next() != null)
				? "/ledger/children/" + id + "?asAt=" + history.asAt() + "&after=" + history.entries().next() : null);
		return "inspection/child";
	}

	/** The entries with their proofs, as the verifier takes them. */
	@GetMapping("/{id}/bundle.zip")
	void bundle(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		var asked = new Parameters(parameters, Set.of("asAt"));
		LocalDate asAt = asked.day("asAt");
		asked.refuse();
		try (BundleFile made = this.bundling.forAuditor(this.histories.selection(id, asAt))) {
			response.setContentType("application/zip");
			response.setContentLengthLong(made.bytes());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("child-history.zip").build().toString());
			made.writeTo(response.getOutputStream());
		}
	}

	private Map<UUID, String> references(List<LedgerLine> lines) {
		return this.subjects.references(
				lines.stream().map(LedgerLine::caseId).filter(Objects::nonNull).collect(Collectors.toSet()),
				lines.stream().map(LedgerLine::contactId).filter(Objects::nonNull).collect(Collectors.toSet()));
	}

}
