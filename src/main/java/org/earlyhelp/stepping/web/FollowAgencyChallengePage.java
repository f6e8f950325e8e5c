package org.earlyhelp.stepping.web;

import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.stepping.AgencyChallengeView;
import org.earlyhelp.stepping.ReadingAgencyChallenges;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looking again at an agency beside what it said and what it has done since. */
@Component
class FollowAgencyChallengePage implements TaskPage {

	private final ReadingAgencyChallenges reading;

	private final WhomToAsk whom;

	FollowAgencyChallengePage(ReadingAgencyChallenges reading, WhomToAsk whom) {
		this.reading = reading;
		this.whom = whom;
	}

	@Override
	public TaskType type() {
		return TaskType.FOLLOW_AGENCY_CHALLENGE;
	}

	@Override
	public String template() {
		return "stepping/follow-agency-challenge";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		AgencyChallengeView challenge = this.reading.read(new ChallengeId(task.subject().id()));
		model.addAttribute("challenge", challenge);
		form.choices("askedOf", this.whom.next(challenge));
	}

}
