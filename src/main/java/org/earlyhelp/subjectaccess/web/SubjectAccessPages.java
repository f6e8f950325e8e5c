package org.earlyhelp.subjectaccess.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.subjectaccess.ChoosingPerson;
import org.earlyhelp.subjectaccess.CloseRequest;
import org.earlyhelp.subjectaccess.GatheringRecord;
import org.earlyhelp.subjectaccess.MakingSubjectPack;
import org.earlyhelp.subjectaccess.ReadingRequests;
import org.earlyhelp.subjectaccess.RecordRequest;
import org.earlyhelp.subjectaccess.RecordingRequest;
import org.earlyhelp.subjectaccess.RequestState;
import org.earlyhelp.subjectaccess.RequestView;
import org.earlyhelp.subjectaccess.SetClock;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to see records as pages: the list, recording one, and one with its pack. */
@Controller
@RequestMapping("/subject-access-requests")
class SubjectAccessPages {

	static final String HOME = "/subject-access-requests";

	private static final String ID = "/{id:[0-9a-f-]{36}}";

	private static final String RECORD = "record-request";

	private static final String CLOCK = "request-clock";

	private static final String CLOSE = "close-request";

	private final ReadingRequests reading;

	private final ChoosingPerson choosing;

	private final RecordingRequest recording;

	private final GatheringRecord gathering;

	private final MakingSubjectPack making;

	private final Profile profile;

	private final Forms forms;

	private final When when;

	SubjectAccessPages(ReadingRequests reading, ChoosingPerson choosing, RecordingRequest recording,
			GatheringRecord gathering, MakingSubjectPack making, Profile profile, Forms forms, When when) {
		this.reading = reading;
		this.choosing = choosing;
		this.recording = recording;
		this.gathering = gathering;
		this.making = making;
		this.profile = profile;
		this.forms = forms;
		this.when = when;
	}

	/** Which button was pressed is all that is said. */
	record Pressed() {
	}

	@GetMapping
	String all(@RequestParam(defaultValue = "OPEN") RequestState state, @RequestParam(required = false) String after,
			Model model) {
		Page<RequestView> page = this.reading.list(state, Page.USUAL_LIMIT,
				(after != null) ? Cursor.decode(after, 2) : null);
		String first = HOME + "?state=" + state;
		model.addAttribute("requests", page.items());
		model.addAttribute("state", state);
		model.addAttribute("states", RequestState.values());
		model.addAttribute("next", (page.next() != null) ? first + "&after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? first : null);
		model.addAttribute("answers", this.reading.mayAnswer());
		model.addAttribute("today", this.reading.today());
		model.addAttribute("months", this.profile.subjectAccess().months(false));
		model.addAttribute("complexMonths", this.profile.subjectAccess().months(true));
		return "subjectaccess/requests";
	}

	@GetMapping("/new")
	String ask(@RequestParam(required = false) String reference, HttpServletRequest request, Model model) {
		this.reading.demandAnswering();
		String named = (reference != null) ? reference.strip() : "";
		return ask(this.forms.open(RECORD, RecordRequest.class, request).begin(Typed.NOTHING.with("reference", named)),
				named, model);
	}

	@PostMapping("/new")
	String record(@RequestParam(defaultValue = "") String reference, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(RECORD, RecordRequest.class, request), RecordRequest.class, request,
				this.recording::record, (id) -> {
					then.addFlashAttribute("done", "record-request.done");
					return "redirect:" + HOME + "/" + id;
				}, (again) -> ask(again, reference, model));
	}

	private String ask(Form form, String reference, Model model) {
		List<ChoosingPerson.Choice> people = (reference.isEmpty() || reference.length() > 20) ? List.of()
				: this.choosing.people(reference);
		form.choices("personId",
				people.stream()
					.map((one) -> Option.of(one.id(), one.name(),
							(one.dateOfBirth() != null) ? this.when.day(one.dateOfBirth()) : null))
					.toList());
		model.addAttribute("form", form);
		model.addAttribute("reference", reference);
		model.addAttribute("people", people);
		return "subjectaccess/record";
	}

	@GetMapping(ID)
	String one(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(this.reading.read(id), this.forms.open("answer-request", Pressed.class, request), model);
	}

	@PostMapping(ID)
	String press(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		boolean makes = this.forms.button(request).equals("make");
		return this.forms.submit(this.forms.sent("answer-request", Pressed.class, request), Pressed.class, request,
				(pressed) -> {
					if (makes) {
						this.making.make(id, IfMatch.NONE);
					}
					else {
						this.gathering.gather(id, IfMatch.NONE);
					}
				}, "redirect:" + HOME + "/" + id + (makes ? "" : "/items?undecided=true"),
				(again) -> show(this.reading.read(id), again, model));
	}

	private String show(RequestView asked, Form form, Model model) {
		model.addAttribute("request", asked);
		model.addAttribute("today", this.reading.today());
		model.addAttribute("form", form);
		return "subjectaccess/request";
	}

	@GetMapping(ID + "/pack")
	void pack(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		this.making.download(id).send(response);
	}

	@GetMapping(ID + "/clock")
	String clock(@PathVariable UUID id, HttpServletRequest request, Model model) {
		RequestView asked = this.reading.read(id);
		Typed first = Typed.NOTHING;
		if (asked.known()) {
			first = first.with("identityConfirmedOn.day", String.valueOf(asked.identityConfirmedOn().getDayOfMonth()))
				.with("identityConfirmedOn.month", String.valueOf(asked.identityConfirmedOn().getMonthValue()))
				.with("identityConfirmedOn.year", String.valueOf(asked.identityConfirmedOn().getYear()));
		}
		if (asked.complex()) {
			first = first.with("complexReason", asked.complexReason());
		}
		return change(asked, this.forms.open(CLOCK, SetClock.class, request).begin(first), "clock", model);
	}

	@PostMapping(ID + "/clock")
	String clock(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(CLOCK, SetClock.class, request), SetClock.class, request, (said) -> {
			this.recording.set(id, said, IfMatch.NONE);
			then.addFlashAttribute("done", "request-clock.done");
		}, "redirect:" + HOME + "/" + id, (again) -> change(this.reading.read(id), again, "clock", model));
	}

	@GetMapping(ID + "/closing")
	String close(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return change(this.reading.read(id), this.forms.open(CLOSE, CloseRequest.class, request), "close", model);
	}

	@PostMapping(ID + "/closing")
	String close(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(CLOSE, CloseRequest.class, request), CloseRequest.class, request,
				(said) -> {
					this.making.close(id, said, IfMatch.NONE);
					then.addFlashAttribute("done", "close-request.done");
				}, "redirect:" + HOME + "/" + id, (again) -> change(this.reading.read(id), again, "close", model));
	}

	private static String change(RequestView asked, Form form, String page, Model model) {
		model.addAttribute("request", asked);
		model.addAttribute("form", form);
		return "subjectaccess/" + page;
	}

}
