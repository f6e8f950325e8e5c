package org.earlyhelp.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;

/** How far a long form has come, section by section. */
final class Progress {

	private final Wording words;

	Progress(Wording words) {
		this.words = words;
	}

	/** How far a section has come. */
	enum State {

		/** Nothing stands in it yet. */
		NOT_STARTED,
		/** Something is missing or wrong. */
		IN_PROGRESS,
		/** All that is required is there. */
		COMPLETED

	}

	/**
	 * One section.
	 *
	 * @param answers what stands in it, as people read it
	 * @param change what the link back to it says
	 */
	record Step(String name, String title, State state, List<Form.Line> answers, String change) {

		public List<Map<String, Object>> rows() {
			return TaskFrame.rows(this.answers);
		}

		/** The link that leads back to the section. */
		public List<Map<String, String>> actions(UUID task) {
			return List.of(Map.of("text", this.change, "href", "/tasks/" + task + "/" + this.name));
		}

	}

	/**
	 * @param first what the form began with, which nobody has answered
	 * @param wrong what is missing or will be refused
	 */
	List<Step> of(TaskPage page, Form form, Typed first, List<InvalidInput.Field> wrong) {
		var steps = new ArrayList<Step>();
		for (TaskPage.Section section : page.sections()) {
			boolean begun = section.fields().stream().anyMatch((field) -> form.isAnswered(field, first));
			boolean good = wrong.stream().noneMatch((one) -> section.holds(one.path()));
			State state = !begun ? State.NOT_STARTED : good ? State.COMPLETED : State.IN_PROGRESS;
			steps.add(new Step(section.name(), this.words.of(form.name() + ".section." + section.name()), state,
					form.answers(section.fields()), this.words.of("task.change")));
		}
		return steps;
	}

}
