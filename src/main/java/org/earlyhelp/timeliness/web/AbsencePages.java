package org.earlyhelp.timeliness.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.ReadingAbsences;
import org.earlyhelp.casefile.RecordAbsence;
import org.earlyhelp.casefile.RecordingAbsence;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.timeliness.TermTime;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Absence and cover: who is away, who stands in, and dates that fall in the holidays. */
@Controller
class AbsencePages {

	private static final String FORM = "record-absence";

	private final RecordingAbsence recording;

	private final ReadingAbsences reading;

	private final TermTime termTime;

	private final CurrentUser user;

	private final Labels labels;

	private final Forms forms;

	AbsencePages(RecordingAbsence recording, ReadingAbsences reading, TermTime termTime, CurrentUser user,
			Labels labels, Forms forms) {
		this.recording = recording;
		this.reading = reading;
		this.termTime = termTime;
		this.user = user;
		this.labels = labels;
		this.forms = forms;
	}

	@GetMapping("/absences")
	String list(Model model) {
		String me = this.user.get().username();
		model.addAttribute("absences", this.reading.read());
		model.addAttribute("brokers", this.reading.brokers());
		model.addAttribute("me", me);
		model.addAttribute("dates", this.termTime.of(me));
		return "timeliness/absences";
	}

	@GetMapping("/absences/new")
	String record(HttpServletRequest request, Model model) {
		return show(this.forms.open(FORM, RecordAbsence.class, request), model);
	}

	@PostMapping("/absences/new")
	String record(HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, RecordAbsence.class, request), RecordAbsence.class, request,
				this.recording::record, (id) -> {
					then.addFlashAttribute("done", "absences.recorded");
					return "redirect:/absences";
				}, (again) -> show(again, model));
	}

	@PostMapping("/absences/{id}/end")
	String end(@PathVariable UUID id, RedirectAttributes then) {
		this.recording.end(id);
		then.addFlashAttribute("done", "absences.ended");
		return "redirect:/absences";
	}

	private String show(Form form, Model model) {
		this.reading.read();
		String me = this.user.get().username();
		List<User> people = this.reading.couldCover();
		form.choices("cover", options(people, this.reading.brokers() ? null : me))
			.choices("practitioner", options(people, null));
		model.addAttribute("brokers", this.reading.brokers());
		model.addAttribute("dates", this.termTime.of(me));
		model.addAttribute("form", form);
		return "timeliness/record-absence";
	}

	private List<Option> options(List<User> people, String without) {
		return people.stream()
			.filter((person) -> !person.username().equals(without))
			.map((person) -> Option.of(person.username(), person.name(), this.labels.agency(person.agency())))
			.toList();
	}

}
