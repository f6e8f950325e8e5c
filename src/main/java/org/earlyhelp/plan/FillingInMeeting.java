package org.earlyhelp.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills in the form of a meeting that makes a plan: the first one, or a handover. */
@Component
public class FillingInMeeting {

	/** Who was there, what is to change, and the meeting itself. */
	public static final List<TaskPage.Section> SECTIONS = sections();

	private final PreparingMeeting preparing;

	private final ReadingMeetings meetings;

	private final Labels labels;

	FillingInMeeting(PreparingMeeting preparing, ReadingMeetings meetings, Labels labels) {
		this.preparing = preparing;
		this.meetings = meetings;
		this.labels = labels;
	}

	/** The same with more to say of the meeting itself. */
	public static List<TaskPage.Section> sections(String... ofTheMeeting) {
		String[] usual = { "heldOn", "contingency", "familyAgrees", "minutes", "nextReviewOn" };
		return List.of(TaskPage.Section.of("people", "attendees"), TaskPage.Section.of("outcomes", "outcomes"),
				TaskPage.Section.of("meeting",
						Stream.concat(Arrays.stream(usual), Arrays.stream(ofTheMeeting)).toArray(String[]::new)));
	}

	/** Who was asked to come and what is needed, where nobody wrote about it yet. */
	public Typed begun(TaskView task) {
		Typed first = people(task);
		if (!TaskPage.isBegun(task, "outcomes")) {
			MeetingPreparation prepared = this.preparing.toFillIn(new CaseId(task.caseId()));
			for (int row = 0; row < prepared.needs().size(); row++) {
				first = outcome(first, "outcomes[" + row + "]", prepared.needs().get(row));
			}
		}
		return first;
	}

	/** Who was asked to come alone: of a plan that is revised, what is new is added. */
	public Typed people(TaskView task) {
		Typed first = Typed.NOTHING;
		if (!TaskPage.isBegun(task, "attendees")) {
			MeetingPreparation prepared = this.preparing.toFillIn(new CaseId(task.caseId()));
			for (int row = 0; row < prepared.expected().size(); row++) {
				first = attendee(first, "attendees[" + row + "]", prepared.expected().get(row));
			}
		}
		return first;
	}

	private static Typed attendee(Typed typed, String row, MeetingPreparation.Expected expected) {
		return typed.with(row + ".name", orBlank(expected.name()))
			.with(row + ".agency", orBlank(expected.agency()))
			.with(row + ".relationship", orBlank(expected.relationship()));
	}

	private static Typed outcome(Typed typed, String row, MeetingPreparation.NeedToAnswer need) {
		return typed.with(row + ".needCode", need.code())
			.with(row + ".personId", (need.personId() != null) ? need.personId().toString() : "");
	}

	private static String orBlank(String text) {
		return (text != null) ? text : "";
	}

	/** What to know beside it, and what may be chosen. */
	public void show(TaskView task, Form form, Model model) {
		CaseId episode = new CaseId(task.caseId());
		MeetingPreparation prepared = this.preparing.read(episode);
		model.addAttribute("prepared", prepared);
		model.addAttribute("called", this.meetings.all(episode).stream().findFirst().orElse(null));
		for (String row : form.rows("attendees", 0)) {
			if (!form.value(row + ".name").isBlank()) {
				form.label(row, form.value(row + ".name")).unsaid(row + ".name");
			}
		}
		OutcomeRows.choices(form, "outcomes", prepared, this.labels);
	}

}
