package org.earlyhelp.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.earlyhelp.Api;
import org.earlyhelp.browser.BrowserTest;
import org.earlyhelp.browser.Desk;
import org.earlyhelp.browser.Visit;
import org.earlyhelp.browser.Visits;
import org.earlyhelp.casefile.WriteNote;
import org.earlyhelp.closure.ProposeClosure;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.workflow.DemoClock;
import org.earlyhelp.worklist.TaskWork;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** S02 again, from the first contact to the check that it lasts, by the pages alone. */
@BrowserTest
@TestPropertySource(properties = "early-help.demo.clock=2026-03-02T09:00:00Z")
class S02PagesTests {

	@Autowired
	private Api api;

	@Autowired
	private Visits visits;

	@Autowired
	private DemoClock clock;

	@Autowired
	private List<TaskWork<?>> works;

	@Test
	void goesStraightThroughByThePagesAlone() {
		Map<String, Class<?>> payloads = this.works.stream()
			.collect(Collectors.toMap(TaskWork::type, (work) -> work.payload()));
		Story story = Story.of("S02", this.api, this.clock);
		for (Story.Step step = story.upcoming(); step != null; step = story.upcoming()) {
			story.moveTo(step.at());
			try (Visit visit = this.visits.by(step.as())) {
				var desk = new Desk(visit);
				String payload = story.payload().toString();
				switch (step.kind()) {
					case "contact" -> story.isAbout(desk.tellFrontDoor(payload, ReceiveContact.class));
					case "note" -> desk.raise("/cases/" + story.episode() + "/notes/new", payload, WriteNote.class);
					case "closure" ->
						desk.raise("/cases/" + story.episode() + "/closure/new", payload, ProposeClosure.class);
					default -> desk.doWork(story.work(step.as(), "all").get(step.kind()).get("id").asString(), payload,
							payloads.get(step.kind()));
				}
			}
			story.livedElsewhere();
		}
		assertThat(story.readCase("taf-adviser").get("state").asString()).isEqualTo("FOLLOW_UP_DONE");
		assertThat(story.readCase("taf-adviser").get("outcome").asString()).isEqualTo("MET");
	}

}
