package org.earlyhelp.workflow.engine;

import org.earlyhelp.workflow.engine.HistoryPage.Step;
import org.earlyhelp.workflow.engine.HistoryPage.Verb;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What one transaction did is kept in few words, and read as it was done. */
class HistoryPageTests {

	private final HistoryPage page = new HistoryPage();

	@Test
	void areReadInTheOrderInWhichTheyWereDone() {
		this.page.add("FrontDoor", 3, Verb.ENDED, "UserTask_ScreenContact", "one");
		this.page.add("FrontDoor", 3, Verb.TOOK, "Flow_Screened", null);
		this.page.add("FrontDoor", 3, Verb.BEGAN, "UserTask_DecideContact", "two");
		this.page.add("FrontDoor", 3, Verb.STOPPED, "BoundaryEvent_Linked", "three");

		assertThat(HistoryPage.read(this.page.json())).containsExactly(
				new Step("FrontDoor", 3, Verb.ENDED, "UserTask_ScreenContact", "one"),
				new Step("FrontDoor", 3, Verb.TOOK, "Flow_Screened", null),
				new Step("FrontDoor", 3, Verb.BEGAN, "UserTask_DecideContact", "two"),
				new Step("FrontDoor", 3, Verb.STOPPED, "BoundaryEvent_Linked", "three"));
	}

	@Test
	void sayOnceWhatBeginsAndEndsAtOnce() {
		this.page.add("FrontDoor", 1, Verb.BEGAN, "Gateway_Urgent", "one");
		this.page.add("FrontDoor", 1, Verb.ENDED, "Gateway_Urgent", "one");
		this.page.add("FrontDoor", 1, Verb.TOOK, "Flow_Not", null);

		assertThat(HistoryPage.read(this.page.json())).containsExactly(
				new Step("FrontDoor", 1, Verb.PASSED, "Gateway_Urgent", null),
				new Step("FrontDoor", 1, Verb.TOOK, "Flow_Not", null));
	}

	@Test
	void sayEachTimeThatTheSameIsDoneTwice() {
		for (String instance : new String[] { "one", "two" }) {
			this.page.add("FamilyReviews", 1, Verb.BEGAN, "Gateway_Drift", instance);
			this.page.add("FamilyReviews", 1, Verb.ENDED, "Gateway_Drift", instance);
		}

		assertThat(HistoryPage.read(this.page.json())).hasSize(2);
	}

	@Test
	void standUnderTheProcessThatTheyAreOf() {
		this.page.add("EarlyHelpCase", 2, Verb.BEGAN, "CallActivity_Allocation", "one");
		this.page.add("Allocation", 1, Verb.BEGAN, "StartEvent_Allocation", "two");
		this.page.add("Allocation", 1, Verb.ENDED, "StartEvent_Allocation", "two");

		assertThat(this.page.json()).isEqualTo("""
				[{"of":"EarlyHelpCase","version":2,"did":[["BEGAN","CallActivity_Allocation","one"]]},\
				{"of":"Allocation","version":1,"did":[["PASSED","StartEvent_Allocation"]]}]""");
	}

	@Test
	void keepAStepThatWasBegunAndStoppedAtOnce() {
		this.page.add("StepUp", 1, Verb.BEGAN, "UserTask_DecideStepUp", "one");
		this.page.add("StepUp", 1, Verb.STOPPED, "UserTask_DecideStepUp", "one");

		assertThat(HistoryPage.read(this.page.json())).extracting(Step::verb).containsExactly(Verb.BEGAN, Verb.STOPPED);
	}

}
