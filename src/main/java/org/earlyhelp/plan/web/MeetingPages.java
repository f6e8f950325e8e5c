package org.earlyhelp.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.plan.CallMeeting;
import org.earlyhelp.plan.CallingMeeting;
import org.earlyhelp.plan.MeetingReply;
import org.earlyhelp.plan.MeetingView;
import org.earlyhelp.plan.ReadingHeldMeetings;
import org.earlyhelp.plan.ReadingMeetings;
import org.earlyhelp.plan.UpdateMeeting;
import org.earlyhelp.plan.UpdatingMeeting;
import org.earlyhelp.plan.WhoCouldCome;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings of the team around the family: called, answered, held. */
@Controller
@RequestMapping("/cases/{id}/meetings")
class MeetingPages {

	private static final JsonMapper JSON = new JsonMapper();

	private final ReadingMeetings reading;

	private final ReadingHeldMeetings held;

	private final CallingMeeting calling;

	private final UpdatingMeeting updating;

	private final WhoCouldCome couldCome;

	private final PeopleOfCase people;

	private final Forms forms;

	private final StrictJson json;

	private final Wording words;

	private final CurrentUser user;

	MeetingPages(ReadingMeetings reading, ReadingHeldMeetings held, CallingMeeting calling, UpdatingMeeting updating,
			WhoCouldCome couldCome, PeopleOfCase people, Forms forms, StrictJson json, Wording words,
			CurrentUser user) {
		this.reading = reading;
		this.held = held;
		this.calling = calling;
		this.updating = updating;
		this.couldCome = couldCome;
		this.people = people;
		this.forms = forms;
		this.json = json;
		this.words = words;
		this.user = user;
	}

	@GetMapping
	String list(@PathVariable UUID id, Model model) {
		CaseId episode = new CaseId(id);
		ReadingMeetings.Called called = this.reading.called(episode);
		model.addAttribute("called", called.meetings());
		if (called.asGuest()) {
			return guest(id, called.reference(), "plan/guest-meetings", model);
		}
		model.addAttribute("held", this.held.read(episode));
		model.addAttribute("people", this.people.of(episode).names());
		return "plan/meetings";
	}

	@GetMapping("/new")
	String call(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Form form = this.forms.open("call-meeting", InvitationTyped.class, request)
			.begin(Typed.NOTHING.with("chair", this.user.get().name()));
		return show(new CaseId(id), form, model);
	}

	@PostMapping("/new")
	String call(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		CaseId episode = new CaseId(id);
		Form form = this.forms.sent("call-meeting", InvitationTyped.class, request);
		UUID meeting;
		try {
			meeting = call(episode, form);
		}
		catch (NotThere | NotPermitted ex) {
			throw ex;
		}
		catch (RuleBroken ex) {
			return show(episode, form.refuse(ex), model);
		}
		then.addFlashAttribute("done", "meeting.was-called");
		return "redirect:/cases/" + id + "/meetings/" + meeting;
	}

	@GetMapping("/{meeting}")
	String meeting(@PathVariable UUID id, @PathVariable UUID meeting, HttpServletRequest request, Model model) {
		return show(id, meeting, this.forms.open("answer-invitation", UpdateMeeting.class, request), model);
	}

	@PostMapping("/{meeting}")
	String answer(@PathVariable UUID id, @PathVariable UUID meeting, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("answer-invitation", UpdateMeeting.class, request),
				UpdateMeeting.class, request,
				(update) -> this.updating.update(new CaseId(id), meeting, update, IfMatch.NONE), (told) -> {
					then.addFlashAttribute("done", "meeting.answered");
					return "redirect:/cases/" + id + "/meetings/" + meeting;
				}, (form) -> show(id, meeting, form, model));
	}

	@GetMapping("/{meeting}/invitation.ics")
	ResponseEntity<byte[]> invitation(@PathVariable UUID id, @PathVariable UUID meeting) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("invitation.ics").build().toString())
			.body(this.reading.invitation(new CaseId(id), meeting).getBytes(StandardCharsets.UTF_8));
	}

	/** Those who are ticked and those who are written are invited alike. */
	private UUID call(CaseId episode, Form form) {
		ObjectNode said = (ObjectNode) JSON.readTree(this.forms.json(form));
		ArrayNode invitees = JSON.createArrayNode();
		int ticked = add(said, "people", invitees);
		add(said, "others", invitees);
		if (!invitees.isEmpty()) {
			said.set("invitees", invitees);
		}
		try {
			return this.calling.call(episode, this.json.read(said.toString(), CallMeeting.class), IfMatch.NONE);
		}
		catch (InvalidInput ex) {
			throw new InvalidInput(ex.fields().stream().map((field) -> asked(field, ticked)).toList());
		}
	}

	private static int add(ObjectNode said, String from, ArrayNode invitees) {
		if (!(said.remove(from) instanceof ArrayNode words)) {
			return 0;
		}
		words.forEach(invitees::add);
		return words.size();
	}

	/** The same where the page asks for it. */
	private static InvalidInput.Field asked(InvalidInput.Field field, int ticked) {
		if (!field.path().startsWith("invitees")) {
			return field;
		}
		String row = field.path().replaceFirst("^invitees(\\[(\\d+)])?.*", "$2");
		boolean written = !row.isEmpty() && Integer.parseInt(row) >= ticked;
		return new InvalidInput.Field(written ? "others" : "people", field.key(), field.values());
	}

	private String show(CaseId episode, Form form, Model model) {
		List<WhoCouldCome.Candidate> known = this.couldCome.to(episode);
		form.choices("people",
				known.stream()
					.map((candidate) -> Option.of(candidate.word(),
							(candidate.sort() == WhoCouldCome.Sort.AGENCY)
									? this.words.of("call-meeting.agency", agency(candidate.name())) : candidate.name(),
							candidate.of()))
					.toList());
		model.addAttribute("form", form);
		return "plan/call-meeting";
	}

	private String show(UUID id, UUID meeting, Form form, Model model) {
		CaseId episode = new CaseId(id);
		ReadingMeetings.Called called = this.reading.called(episode, meeting);
		MeetingView one = called.meetings().get(0);
		form.choices("reply",
				Stream.of(MeetingReply.values())
					.map((reply) -> Option.of(reply.name(), this.words.of("answer-invitation.reply." + reply.name())))
					.toList());
		model.addAttribute("meeting", one);
		model.addAttribute("form", form);
		if (called.asGuest()) {
			return guest(id, called.reference(), "plan/guest-meeting", model);
		}
		model.addAttribute("people", this.people.of(episode).names());
		return "plan/meeting";
	}

	private String agency(String agency) {
		String said = this.words.firstOf(null, "call-meeting.agency." + agency);
		return (said != null) ? said : agency;
	}

	/** Who is invited sees the meeting, and nothing of the case around it. */
	private static String guest(UUID id, String reference, String view, Model model) {
		model.addAttribute("caseId", id);
		model.addAttribute("reference", reference);
		model.addAttribute("withoutCase", true);
		return view;
	}

}
