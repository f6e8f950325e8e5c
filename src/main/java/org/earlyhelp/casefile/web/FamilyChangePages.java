package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.AddMember;
import org.earlyhelp.casefile.AddingMember;
import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.casefile.RecordBirth;
import org.earlyhelp.casefile.RecordDeparture;
import org.earlyhelp.casefile.RecordingBirth;
import org.earlyhelp.casefile.RecordingDeparture;
import org.earlyhelp.family.Departure;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody joins a family, is born into it, or leaves it: from the case's family. */
@Controller
@RequestMapping("/cases/{id}/family")
class FamilyChangePages {

	private final AddingMember adding;

	private final RecordingDeparture departing;

	private final RecordingBirth births;

	private final PeopleOfCase people;

	private final Labels labels;

	private final Forms forms;

	private final Wording words;

	FamilyChangePages(AddingMember adding, RecordingDeparture departing, RecordingBirth births, PeopleOfCase people,
			Labels labels, Forms forms, Wording words) {
		this.adding = adding;
		this.departing = departing;
		this.births = births;
		this.people = people;
		this.labels = labels;
		this.forms = forms;
		this.words = words;
	}

	@GetMapping("/child-joins")
	String childJoins(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return joins(id, "child", this.forms.open("add-member", AddMember.class, request), model);
	}

	@PostMapping("/child-joins")
	String childJoins(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return join(id, "child", request, model, then);
	}

	@GetMapping("/adult-joins")
	String adultJoins(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return joins(id, "adult", this.forms.open("add-member", AddMember.class, request), model);
	}

	@PostMapping("/adult-joins")
	String adultJoins(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return join(id, "adult", request, model, then);
	}

	@GetMapping("/{personId}/leaves")
	String leaves(@PathVariable UUID id, @PathVariable UUID personId, HttpServletRequest request, Model model) {
		return leaves(id, personId, this.forms.open("record-departure", RecordDeparture.class, request), model);
	}

	@PostMapping("/{personId}/leaves")
	String leaves(@PathVariable UUID id, @PathVariable UUID personId, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("record-departure", RecordDeparture.class, request),
				RecordDeparture.class, request, (told) -> {
					this.departing.record(new CaseId(id), new PersonId(personId), told, IfMatch.NONE);
					return told;
				}, (left) -> {
					then.addFlashAttribute("done", "record-departure.done");
					return "redirect:" + (this.departing.stillSees(new CaseId(id)) ? "/cases/" + id + "/family" : "/");
				}, (form) -> leaves(id, personId, form, model));
	}

	@GetMapping("/{personId}/birth")
	String birth(@PathVariable UUID id, @PathVariable UUID personId, HttpServletRequest request, Model model) {
		return birth(id, personId, this.forms.open("record-birth", RecordBirth.class, request), model);
	}

	@PostMapping("/{personId}/birth")
	String birth(@PathVariable UUID id, @PathVariable UUID personId, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("record-birth", RecordBirth.class, request), RecordBirth.class,
				request, (told) -> this.births.record(new CaseId(id), new PersonId(personId), told, IfMatch.NONE),
				(born) -> {
					then.addFlashAttribute("done", "record-birth.done");
					return "redirect:/cases/" + id + "/family";
				}, (form) -> birth(id, personId, form, model));
	}

	private String join(UUID id, String who, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("add-member", AddMember.class, request), AddMember.class, request,
				(told) -> this.adding.add(new CaseId(id), somebody(who, told), IfMatch.NONE), (added) -> {
					then.addFlashAttribute("done", added.addendum() ? "add-member.done.addendum" : "add-member.done");
					return "redirect:/cases/" + id + "/family";
				}, (form) -> joins(id, who, form, model));
	}

	/** Where the page was sent empty, each question says what it asks for. */
	private static AddMember somebody(String who, AddMember told) {
		boolean child = who.equals("child");
		new InvalidInput.Findings().unless(told.child() != null || told.adult() != null, who + ".firstName", "required")
			.unless(told.child() != null || told.adult() != null, who + ".lastName", "required")
			.unless(!child || told.child() != null || told.prHolder() != null, "prHolder", "required")
			.unless(!child || told.child() != null || told.consentScope() != null, "consentScope", "required")
			.refuse();
		return told;
	}

	private String joins(UUID id, String who, Form form, Model model) {
		this.adding.mayAdd(new CaseId(id));
		List<Household.Member> now = this.people.of(new CaseId(id)).now();
		form.choices("prHolder",
				now.stream()
					.filter((one) -> !one.child() && !Boolean.FALSE.equals(one.parentalResponsibility()))
					.map((one) -> Option.of(one.id().value().toString(), one.name()))
					.toList())
			.choices("consentScope",
					Stream.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES", "STORE_ON_SYSTEM")
						.map((scope) -> Option.of(scope, this.words.code("consent-scope", scope)))
						.toList())
			.choices("child.sex", Labels.options(this.labels.codes().sexes()));
		model.addAttribute("who", who);
		model.addAttribute("form", form);
		return "casefile/joins";
	}

	private String leaves(UUID id, UUID personId, Form form, Model model) {
		Household.Member member = member(id, personId);
		form.choices("reason",
				Stream.of(Departure.values())
					.filter((reason) -> member.child() ? reason != Departure.SEPARATED : reason != Departure.TURNED_18)
					.map((reason) -> Option.of(reason.name(), this.words.code(reason)))
					.toList());
		model.addAttribute("member", member);
		model.addAttribute("form", form);
		return "casefile/leaves";
	}

	private String birth(UUID id, UUID personId, Form form, Model model) {
		model.addAttribute("member", member(id, personId));
		form.choices("sex", Labels.options(this.labels.codes().sexes()));
		model.addAttribute("form", form);
		return "casefile/birth";
	}

	private Household.Member member(UUID id, UUID personId) {
		this.adding.mayAdd(new CaseId(id));
		return this.people.of(new CaseId(id))
			.now()
			.stream()
			.filter((one) -> one.id().value().equals(personId))
			.findFirst()
			.orElseThrow(() -> NotThere.none(personId));
	}

}
