package org.earlyhelp.stepping.web;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.stepping.AgencyChallengeView;
import org.earlyhelp.stepping.ReadingAgencyChallenges;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The agency answers beside what it is asked and its figures. */
@Component
class AnswerAgencyChallengePage implements TaskPage {

	private final ReadingAgencyChallenges reading;

	private final CurrentUser user;

	AnswerAgencyChallengePage(ReadingAgencyChallenges reading, CurrentUser user) {
		this.reading = reading;
		this.user = user;
	}

	@Override
	public TaskType type() {
		return TaskType.ANSWER_AGENCY_CHALLENGE;
	}

	@Override
	public String template() {
		return "stepping/answer-agency-challenge";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		AgencyChallengeView challenge = this.reading.read(new ChallengeId(task.subject().id()));
		model.addAttribute("challenge", challenge);
		model.addAttribute("theirOwn", challenge.agency().equals(this.user.get().agency()));
	}

}
