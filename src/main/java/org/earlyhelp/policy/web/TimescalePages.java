package org.earlyhelp.policy.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.policy.ProposeTimescale;
import org.earlyhelp.policy.ProposingChange;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.timeliness.PreviewTimescale;
import org.earlyhelp.timeliness.PreviewingTimescale;
import org.earlyhelp.timeliness.TimescalePreview;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Trying another length of a clock, and proposing it. */
@Controller
@RequestMapping("/changes/timescales")
class TimescalePages {

	private static final String FORM = "propose-timescale";

	private static final String SPAN = "[0-9]{1,3}(wd|wh|h|m)";

	private final PreviewingTimescale previewing;

	private final ProposingChange proposing;

	private final Profile profile;

	private final Forms forms;

	TimescalePages(PreviewingTimescale previewing, ProposingChange proposing, Profile profile, Forms forms) {
		this.previewing = previewing;
		this.proposing = proposing;
		this.profile = profile;
		this.forms = forms;
	}

	@GetMapping
	String open(@RequestParam(defaultValue = "") String timer, @RequestParam(defaultValue = "") String due,
			@RequestParam(defaultValue = "") String limit, @RequestParam(required = false) String after,
			HttpServletRequest request, Model model) {
		Typed asked = Typed.NOTHING.with("timer", timer.strip()).with("due", due.strip()).with("limit", limit.strip());
		Form form = this.forms.open(FORM, ProposeTimescale.class, request).begin(asked);
		return show(form, after, model);
	}

	@PostMapping
	String propose(HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, ProposeTimescale.class, request), ProposeTimescale.class,
				request, (asked) -> this.proposing.propose(asked), (id) -> {
					then.addFlashAttribute("done", "propose-change.done");
					return "redirect:/changes/" + id;
				}, (form) -> show(form, null, model));
	}

	private String show(Form form, String after, Model model) {
		if (!this.previewing.mayPreview()) {
			throw new NotPermitted("what a change would move");
		}
		List<Option> clocks = this.profile.clocks()
			.stream()
			.map((clock) -> Option.of(clock.name(), this.profile.timescale(clock).name()))
			.toList();
		form.choices("timer", clocks);
		if (!form.value("timer").isEmpty() || !form.value("due").isEmpty()) {
			preview(form, after, model);
		}
		model.addAttribute("form", form);
		model.addAttribute("proposes", this.proposing.mayPropose());
		return "policy/timescales";
	}

	/** What the form asks for, as far as it can be tried. */
	private void preview(Form form, String after, Model model) {
		PreviewTimescale asked = asked(form);
		if (asked == null) {
			return;
		}
		try {
			TimescalePreview preview = this.previewing.preview(asked, Page.USUAL_LIMIT,
					(after != null) ? Cursor.decode(after, 2) : null);
			model.addAttribute("preview", preview);
			String here = here(form);
			model.addAttribute("first", (after != null) ? here : null);
			model.addAttribute("next",
					(preview.next() != null) ? UriComponentsBuilder.fromUriString(here)
						.queryParam("after", preview.next())
						.build(true)
						.toUriString() : null);
		}
		catch (InvalidInput ex) {
			if (!form.refused()) {
				form.refuse(ex);
			}
		}
	}

	private PreviewTimescale asked(Form form) {
		String timer = form.value("timer");
		boolean known = Stream.of(Timer.values()).anyMatch((one) -> one.name().equals(timer));
		String limit = form.value("limit");
		var findings = new InvalidInput.Findings().unless(known, "timer", "required")
			.unless(form.value("due").matches(SPAN), "due", "timescale.form")
			.unless(limit.isEmpty() || limit.matches(SPAN), "limit", "timescale.form");
		try {
			findings.refuse();
			return new PreviewTimescale(null, Timer.valueOf(timer), form.value("due"), limit.isEmpty() ? null : limit,
					null, day(form));
		}
		catch (InvalidInput ex) {
			if (!form.refused()) {
				form.refuse(ex);
			}
			return null;
		}
	}

	/** The day that was typed, where it is one that may be tried. */
	private static LocalDate day(Form form) {
		try {
			LocalDate day = LocalDate.of(Integer.parseInt(form.value("from.year")),
					Integer.parseInt(form.value("from.month")), Integer.parseInt(form.value("from.day")));
			return form.error("from") == null ? day : null;
		}
		catch (NumberFormatException | DateTimeException ex) {
			return null;
		}
	}

	private static String here(Form form) {
		return UriComponentsBuilder.fromPath("/changes/timescales")
			.queryParam("timer", form.value("timer"))
			.queryParam("due", form.value("due"))
			.queryParam("limit", form.value("limit"))
			.build()
			.toUriString();
	}

}
