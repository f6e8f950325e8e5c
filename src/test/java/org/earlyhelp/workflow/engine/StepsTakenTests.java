package org.earlyhelp.workflow.engine;

import org.earlyhelp.workflow.engine.StepsTaken.Step;
import org.earlyhelp.workflow.engine.StepsTaken.Verb;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What one transaction did is kept in few words, and read as it was done. */
class StepsTakenTests {

	private final StepsTaken taken = new StepsTaken();

	@Test
	void areReadInTheOrderInWhichTheyWereDone() {
		this.taken.add("FrontDoor", 3, Verb.ENDED, "UserTask_ScreenContact", "one");
		this.taken.add("FrontDoor", 3, Verb.TOOK, "Flow_Screened", null);
		this.taken.add("FrontDoor", 3, Verb.BEGAN, "UserTask_DecideContact", "two");
		this.taken.add("FrontDoor", 3, Verb.STOPPED, "BoundaryEvent_Linked", "three");

		assertThat(StepsTaken.read(this.taken.json())).containsExactly(
				new Step("FrontDoor", 3, Verb.ENDED, "UserTask_ScreenContact", "one"),
				new Step("FrontDoor", 3, Verb.TOOK, "Flow_Screened", null),
				new Step("FrontDoor", 3, Verb.BEGAN, "UserTask_DecideContact", "two"),
				new Step("FrontDoor", 3, Verb.STOPPED, "BoundaryEvent_Linked", "three"));
	}

	@Test
	void sayOnceWhatBeginsAndEndsAtOnce() {
		this.taken.add("FrontDoor", 1, Verb.BEGAN, "Gateway_Urgent", "one");
		this.taken.add("FrontDoor", 1, Verb.ENDED, "Gateway_Urgent", "one");
		this.taken.add("FrontDoor", 1, Verb.TOOK, "Flow_Not", null);

		assertThat(StepsTaken.read(this.taken.json())).containsExactly(
				new Step("FrontDoor", 1, Verb.PASSED, "Gateway_Urgent", null),
				new Step("FrontDoor", 1, Verb.TOOK, "Flow_Not", null));
	}

	@Test
	void sayEachTimeThatTheSameIsDoneTwice() {
		for (String instance : new String[] { "one", "two" }) {
			this.taken.add("FamilyReviews", 1, Verb.BEGAN, "Gateway_Drift", instance);
			this.taken.add("FamilyReviews", 1, Verb.ENDED, "Gateway_Drift", instance);
		}

		assertThat(StepsTaken.read(this.taken.json())).hasSize(2);
	}

	@Test
	void standUnderTheProcessThatTheyAreOf() {
		this.taken.add("EarlyHelpCase", 2, Verb.BEGAN, "CallActivity_Allocation", "one");
		this.taken.add("Allocation", 1, Verb.BEGAN, "StartEvent_Allocation", "two");
		this.taken.add("Allocation", 1, Verb.ENDED, "StartEvent_Allocation", "two");

		assertThat(this.taken.json()).isEqualTo("""
				[{"of":"EarlyHelpCase","version":2,"did":[["BEGAN","CallActivity_Allocation","one"]]},\
				{"of":"Allocation","version":1,"did":[["PASSED","StartEvent_Allocation"]]}]""");
	}

	@Test
	void keepAStepThatWasBegunAndStoppedAtOnce() {
		this.taken.add("StepUp", 1, Verb.BEGAN, "UserTask_DecideStepUp", "one");
		this.taken.add("StepUp", 1, Verb.STOPPED, "UserTask_DecideStepUp", "one");

		assertThat(StepsTaken.read(this.taken.json())).extracting(Step::verb).containsExactly(Verb.BEGAN, Verb.STOPPED);
	}

}
