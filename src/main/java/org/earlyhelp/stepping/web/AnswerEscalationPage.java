package org.earlyhelp.stepping.web;

import java.util.stream.Stream;

import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.stepping.StepUpAnswer;
import org.earlyhelp.stepping.StepUpView;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Answering a challenge beside what was decided and why it is challenged. */
@Component
class AnswerEscalationPage implements TaskPage {

	private final ReadingStepUp reading;

	private final PeopleOfCase people;

	private final Wording words;

	AnswerEscalationPage(ReadingStepUp reading, PeopleOfCase people, Wording words) {
		this.reading = reading;
		this.people = people;
		this.words = words;
	}

	@Override
	public TaskType type() {
		return TaskType.ANSWER_ESCALATION;
	}

	@Override
	public String template() {
		return "stepping/answer-escalation";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		StepUpView stepUp = this.reading.challengedBy(task.matterId());
		model.addAttribute("stepUp", stepUp);
		model.addAttribute("challenge",
				stepUp.escalations()
					.stream()
					.filter((one) -> one.id().equals(task.matterId()))
					.findFirst()
					.orElseThrow());
		model.addAttribute("people", this.people.of(new CaseId(task.caseId())).names());
		form.choices("newDecision",
				Stream.of(StepUpAnswer.values())
					.filter(StepUpAnswer::decides)
					.map((answer) -> Option.of(answer.name(), this.words.code(answer)))
					.toList());
	}

}
