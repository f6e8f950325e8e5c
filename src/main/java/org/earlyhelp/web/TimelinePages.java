package org.earlyhelp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.audit.TimelineKind;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** A case's story, the newest first, and what people mark in it. */
@Controller
class TimelinePages {

	private static final String FORM = "mark-significant";

	private final ReadingTimeline timeline;

	private final Forms forms;

	private final Wording words;

	TimelinePages(ReadingTimeline timeline, Forms forms, Wording words) {
		this.timeline = timeline;
		this.forms = forms;
		this.words = words;
	}

	@GetMapping("/cases/{id}/timeline")
	String timeline(@PathVariable UUID id, @RequestParam(required = false) String kind,
			@RequestParam(required = false) String significant, @RequestParam(required = false) String after,
			Model model) {
		var asked = new LinkedMultiValueMap<String, String>();
		ask(asked, "kind", kind);
		ask(asked, "significant", significant);
		ask(asked, "after", after);
		TimelineQuery query = TimelineQuery.of(asked);
		Page<TimelineLine> page = this.timeline.latest(new CaseId(id), query);
		asked.remove("after");
		var list = UriComponentsBuilder.fromPath("/cases/" + id + "/timeline").queryParams(asked);
		model.addAttribute("timeline", page);
		model.addAttribute("query", query);
		model.addAttribute("kinds", kinds());
		model.addAttribute("newest", (query.after() != null) ? list.cloneBuilder().toUriString() : null);
		model.addAttribute("older", (page.next() != null) ? list.queryParam("after", page.next()).toUriString() : null);
		return "cases/timeline";
	}

	@GetMapping("/cases/{id}/timeline/{entry}")
	String mark(@PathVariable UUID id, @PathVariable UUID entry, HttpServletRequest request, Model model) {
		return mark(id, entry,
				this.forms.open(FORM, MarkSignificance.class, request).begin(Typed.NOTHING.with("significant", "true")),
				model);
	}

	@PostMapping("/cases/{id}/timeline/{entry}")
	String mark(@PathVariable UUID id, @PathVariable UUID entry, HttpServletRequest request, Model model,
			RedirectAttributes next) {
		Form form = this.forms.sent(FORM, MarkSignificance.class, request);
		return this.forms.submit(form, MarkSignificance.class, request,
				(mark) -> this.timeline.mark(new CaseId(id), entry, mark, IfMatch.NONE), (line) -> {
					next.addFlashAttribute("done",
							(line.significant() != null) ? "timeline.marked" : "timeline.unmarked");
					return "redirect:/cases/" + id + "/timeline";
				}, (again) -> mark(id, entry, again, model));
	}

	private String mark(UUID id, UUID entry, Form form, Model model) {
		model.addAttribute("entry", this.timeline.line(new CaseId(id), entry));
		model.addAttribute("form", form);
		return "cases/mark-significant";
	}

	private List<Option> kinds() {
		var kinds = new ArrayList<Option>();
		kinds.add(Option.of("", this.words.of("timeline.every-kind")));
		for (TimelineKind kind : TimelineKind.values()) {
			if (kind != TimelineKind.RECORD) {
				kinds.add(Option.of(kind.name(), this.words.code(kind)));
			}
		}
		return kinds;
	}

	private static void ask(LinkedMultiValueMap<String, String> asked, String name, String value) {
		if (value != null && !value.isBlank()) {
			asked.set(name, value);
		}
	}

}
