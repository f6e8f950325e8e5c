package org.earlyhelp.workflow.engine;

import java.time.Instant;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.AgencyAnswer;
import org.earlyhelp.stepping.AgencyChallengeAnswered;
import org.earlyhelp.stepping.AgencyChallengeFollowed;
import org.earlyhelp.stepping.AgencyChallenged;
import org.earlyhelp.stepping.ChallengeFollowing;
import org.earlyhelp.worklist.NewTask;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of a challenge to an agency. */
abstract class AgencyChallengeProcessPaths {

	private static final Instant NOW = Instant.parse("2026-03-02T09:40:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final ChallengeId challenge = ChallengeId.next();

	private final Subject subject = Subject.of(this.challenge);

	@Test
	void asksTheAgencyAndLooksAgainUntilItIsSettled() {
		Mockito.when(this.world.stepUps.whoAnswers(this.challenge.toString())).thenReturn("practitioner-school");
		Mockito.when(this.world.stepUps.whoFollows(this.challenge.toString())).thenReturn("taf-adviser");
		asked(1);

		assertThat(process()).isStarted().isWaitingAtExactly("UserTask_AnswerAgencyChallenge");
		assertThat(task().assignee()).isEqualTo("practitioner-school");

		answered();
		assertThat(process()).isWaitingAtExactly("UserTask_FollowAgencyChallenge");
		assertThat(task().assignee()).isEqualTo("taf-adviser");

		followed(ChallengeFollowing.LOOK_AGAIN);
		assertThat(process()).isWaitingAtExactly("UserTask_FollowAgencyChallenge");

		followed(ChallengeFollowing.SETTLED);
		assertThat(process()).isEnded().hasPassed("EndEvent_AgencySettled");
		assertThat(this.world.waiting(this.subject)).isEmpty();
	}

	@Test
	void asksTheNextStageWhereItDoesNotAnswer() {
		asked(1);
		assertThat(task().groups()).containsExactly("taf-adviser");

		asked(2);

		assertThat(process()).isWaitingAtExactly("UserTask_AnswerAgencyChallenge")
			.hasPassed("BoundaryEvent_AgencyAskedFurther");
		assertThat(this.world.waiting(this.subject)).containsExactly("answer-agency-challenge");
	}

	@Test
	void asksTheNextStageWhereItDoesNotDoWhatItSays() {
		asked(1);
		answered();

		followed(ChallengeFollowing.TAKEN_FURTHER);

		assertThat(process()).isWaitingAtExactly("UserTask_AnswerAgencyChallenge");
	}

	private void asked(int stage) {
		this.world.tell(new AgencyChallenged(this.challenge, "School", stage, null, NOW));
	}

	private void answered() {
		this.world.tell(new AgencyChallengeAnswered(this.challenge, "School", 1, AgencyAnswer.WILL_START, null, NOW));
	}

	private void followed(ChallengeFollowing result) {
		this.world.tell(new AgencyChallengeFollowed(this.challenge, "School", result, 1, null, null, NOW));
	}

	private ProcessInstance process() {
		return this.world.process(this.subject, "AgencyChallenge");
	}

	private NewTask task() {
		return this.world.queue.open.values()
			.stream()
			.filter((task) -> task.subject().equals(this.subject))
			.findFirst()
			.orElseThrow();
	}

}
