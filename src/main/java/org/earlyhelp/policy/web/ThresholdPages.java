package org.earlyhelp.policy.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.policy.BacktestThreshold;
import org.earlyhelp.policy.BacktestingThreshold;
import org.earlyhelp.policy.ProposeThreshold;
import org.earlyhelp.policy.ProposingChange;
import org.earlyhelp.policy.ThresholdBacktest;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.PutAside;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Trying another threshold on last year's contacts, and proposing it. */
@Controller
@RequestMapping("/changes/thresholds")
class ThresholdPages {

	private static final String FORM = "propose-threshold";

	/** The table that is being tried, for an hour. */
	private static final String KIND = "threshold";

	private final BacktestingThreshold backtesting;

	private final ProposingChange proposing;

	private final ThresholdTables tables;

	private final Forms forms;

	private final PutAside aside;

	private final Wording words;

	ThresholdPages(BacktestingThreshold backtesting, ProposingChange proposing, ThresholdTables tables, Forms forms,
			PutAside aside, Wording words) {
		this.backtesting = backtesting;
		this.proposing = proposing;
		this.tables = tables;
		this.forms = forms;
		this.aside = aside;
		this.words = words;
	}

	@GetMapping
	String open(@RequestParam(required = false) String after, HttpServletRequest request, Model model) {
		this.backtesting.demand();
		return show(this.forms.open(FORM, ProposeThreshold.class, request), after, request, model);
	}

	@GetMapping("/in-force")
	ResponseEntity<String> inForce() {
		this.backtesting.demand();
		return ResponseEntity.ok()
			.contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"Threshold.dmn\"")
			.body(this.tables.inForce().text());
	}

	@PostMapping("/table")
	String send(@RequestParam(name = "file", required = false) MultipartFile file, HttpServletRequest request,
			Model model) throws IOException {
		this.backtesting.demand();
		if (file == null || file.isEmpty()) {
			return refused(this.words.of("try-threshold.file.required"), request, model);
		}
		try {
			String text = text(file.getBytes());
			this.tables.read(text);
			this.aside.put(KIND, text.getBytes(StandardCharsets.UTF_8), request);
			return "redirect:/changes/thresholds";
		}
		catch (InvalidInput ex) {
			InvalidInput.Field first = ex.fields().get(0);
			return refused(this.words.of(first.key(), first.values()), request, model);
		}
	}

	@PostMapping
	String propose(HttpServletRequest request, Model model, RedirectAttributes then) {
		Form form = this.forms.sent(FORM, ProposeThreshold.class, request);
		String table = tried(request);
		if (table != null) {
			form.beside(Typed.NOTHING.with("table", table));
		}
		return this.forms.submit(form, ProposeThreshold.class, request, (asked) -> this.proposing.propose(asked),
				(id) -> {
					this.aside.forget(KIND, request);
					then.addFlashAttribute("done", "propose-change.done");
					return "redirect:/changes/" + id;
				}, (again) -> show(again, null, request, model));
	}

	/** The table that is being tried; null where there is none. */
	private String tried(HttpServletRequest request) {
		return this.aside.of(KIND, request).map((table) -> new String(table, StandardCharsets.UTF_8)).orElse(null);
	}

	private String refused(String problem, HttpServletRequest request, Model model) {
		model.addAttribute("problem", problem);
		model.addAttribute("form", this.forms.open(FORM, ProposeThreshold.class, request));
		model.addAttribute("table", this.tables.inForce().version());
		return "policy/thresholds";
	}

	private String show(Form form, String after, HttpServletRequest request, Model model) {
		String table = tried(request);
		if (table != null) {
			ThresholdBacktest backtest = this.backtesting.backtest(new BacktestThreshold(table, null, null),
					Page.USUAL_LIMIT, (after != null) ? Cursor.decode(after, 2) : null);
			model.addAttribute("backtest", backtest);
			model.addAttribute("first", (after != null) ? "/changes/thresholds" : null);
			model.addAttribute("next",
					(backtest.next() != null) ? "/changes/thresholds?after=" + backtest.next() : null);
		}
		model.addAttribute("form", form);
		model.addAttribute("table", this.tables.inForce().version());
		model.addAttribute("proposes", this.proposing.mayPropose());
		return "policy/thresholds";
	}

	private static String text(byte[] content) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			throw InvalidInput.of("table", "import.not-utf-8");
		}
	}

}
