package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Thinking a refusal through: why, what it means for the children, what follows (R4.3).
 */
@Component
class ConsiderRefusalPage implements TaskPage {

	private static final List<String> REASONS = List.of("language", "fear", "past", "abuse", "time", "enough",
			"not-understood");

	private final ReadingEpisode reading;

	private final Staff staff;

	private final Wording words;

	ConsiderRefusalPage(ReadingEpisode reading, Staff staff, Wording words) {
		this.reading = reading;
		this.staff = staff;
		this.words = words;
	}

	@Override
	public TaskType type() {
		return TaskType.CONSIDER_REFUSAL;
	}

	@Override
	public String template() {
		return "casefile/consider-refusal";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("episode", this.reading.read(new CaseId(task.caseId())));
		List<Option> reasons = REASONS.stream()
			.map((reason) -> this.words.of("consider-refusal.reason." + reason))
			.map((said) -> Option.of(said, said))
			.toList();
		form.choices("reasonsExplored", reasons);
		model.addAttribute("otherReason",
				form.values("reasonsExplored")
					.stream()
					.filter((said) -> reasons.stream().noneMatch((reason) -> reason.value().equals(said)))
					.findFirst()
					.orElse(""));
		form.choices("consulted", advisers());
	}

	private List<Option> advisers() {
		return Stream.of("taf-adviser", "team-manager", "front-door-manager")
			.flatMap((group) -> this.staff.inGroup(group).stream())
			.distinct()
			.sorted(java.util.Comparator.comparing(User::name))
			.map((adviser) -> Option.of(adviser.username(), adviser.name()))
			.toList();
	}

}
