package org.earlyhelp.casefile.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.NoteKind;
import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.casefile.ReadingNotes;
import org.earlyhelp.casefile.ReadingSupervision;
import org.earlyhelp.casefile.WriteNote;
import org.earlyhelp.casefile.WritingNote;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was written about a case, and writing a note in the time between two visits. */
@Controller
@RequestMapping("/cases/{id}/notes")
class NotePages {

	private final ReadingNotes reading;

	private final WritingNote writing;

	private final ReadingSupervision supervision;

	private final PeopleOfCase people;

	private final Forms forms;

	private final Wording words;

	private final Clock clock;

	NotePages(ReadingNotes reading, WritingNote writing, ReadingSupervision supervision, PeopleOfCase people,
			Forms forms, Wording words, Clock clock) {
		this.reading = reading;
		this.writing = writing;
		this.supervision = supervision;
		this.people = people;
		this.forms = forms;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
		Parameters asked = new Parameters(parameters, Set.of("kind", "after"));
		NoteKind kind = asked.code("kind", NoteKind.class);
		asked.refuse();
		CaseId episode = new CaseId(id);
		Page<?> notes = this.reading.page(episode, kind, asked.afterAsSent(), Page.USUAL_LIMIT);
		model.addAttribute("notes", notes);
		model.addAttribute("kind", kind);
		model.addAttribute("later", parameters.getFirst("after") != null);
		Set<NoteKind> readable = this.reading.kinds(episode);
		model.addAttribute("kinds", readable);
		model.addAttribute("supervised",
				readable.contains(NoteKind.SUPERVISION) ? this.supervision.read(episode) : null);
		model.addAttribute("people", this.people.of(episode).names());
		return "casefile/notes";
	}

	@GetMapping("/new")
	String write(@PathVariable UUID id, @RequestParam(required = false) String kind, HttpServletRequest request,
			Model model) {
		ZonedDateTime now = this.clock.instant().atZone(ServiceTime.LONDON);
		Form form = this.forms.open("write-note", WriteNote.class, request)
			.begin(Typed.NOTHING.with("when.day", "" + now.getDayOfMonth())
				.with("when.month", "" + now.getMonthValue())
				.with("when.year", "" + now.getYear())
				.with("when.time", "%d:%02d".formatted(now.getHour(), now.getMinute())));
		if (NoteKind.SUPERVISION.name().equals(kind)) {
			form.begin(Typed.NOTHING.with("kind", kind));
		}
		return show(new CaseId(id), form, model);
	}

	@PostMapping("/new")
	String write(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		CaseId episode = new CaseId(id);
		return this.forms.submit(this.forms.sent("write-note", WriteNote.class, request), WriteNote.class, request,
				(note) -> this.writing.write(episode, note), (written) -> {
					then.addFlashAttribute("done", "note.written");
					return "redirect:/cases/" + id + "/notes";
				}, (form) -> show(episode, form, model));
	}

	private String show(CaseId id, Form form, Model model) {
		Set<NoteKind> kinds = this.writing.kinds(id);
		form.choices("kind",
				kinds.stream()
					.map((kind) -> Option.of(kind.name(), this.words.code(kind),
							this.words.firstOf(null, "code.NoteKind." + kind.name() + ".hint")))
					.toList());
		List<Option> family = this.people.of(id)
			.now()
			.stream()
			.filter((member) -> member.expectedDate() == null)
			.map((member) -> Option.of(member.id().value(), member.name(), null))
			.toList();
		form.choices("personIds", family);
		model.addAllAttributes(Map.of("form", form));
		return "casefile/write-note";
	}

}
