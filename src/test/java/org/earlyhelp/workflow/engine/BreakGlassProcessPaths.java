package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Set;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.casefile.GlassBroken;
import org.earlyhelp.casefile.GlassFinding;
import org.earlyhelp.casefile.GlassReason;
import org.earlyhelp.casefile.GlassReviewed;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.NewTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** The paths of a broken glass. */
abstract class BreakGlassProcessPaths {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private static final Instant UNTIL = NOW.plusSeconds(3600);

	private final ProcessWorld world = ProcessWorld.get();

	private final GlassId glass = GlassId.next();

	private final CaseId episode = CaseId.next();

	private final FamilyId family = FamilyId.next();

	private final Subject subject = Subject.of(this.glass);

	@BeforeEach
	void lastsAnHour() {
		Mockito.when(this.world.glass.endsAt(this.glass.toString())).thenReturn(Date.from(UNTIL));
		this.world.tell(new GlassBroken(this.glass, this.episode, "screener", GlassReason.RISK_OF_HARM,
				"A neighbour heard a child scream.", UNTIL, this.family, NOW));
	}

	@Test
	void asksAServiceManagerToLookAndClosesAfterAnHour() {
		assertThat(this.world.queue.open.values().stream().filter((task) -> task.subject().equals(this.subject)))
			.singleElement()
			.satisfies((task) -> assertThat(task).extracting(NewTask::type, NewTask::groups)
				.containsExactly("review-break-glass", Set.of("service-manager")));

		this.world.fire(this.subject, UNTIL.plusSeconds(1));
		Mockito.verify(this.world.glass).close(this.glass.toString());
		assertThat(process()).isNotEnded();
		looked();

		assertThat(process()).isEnded().hasPassed("ServiceTask_CloseGlass", "UserTask_ReviewBreakGlass");
	}

	@Test
	void closesThoughItWasLookedAtBefore() {
		looked();
		assertThat(process()).isNotEnded().isWaitingAt("CatchEvent_HourIsOver");

		this.world.fire(this.subject, UNTIL.plusSeconds(1));
		Mockito.verify(this.world.glass).close(this.glass.toString());
		assertThat(process()).isEnded();
	}

	private void looked() {
		this.world.tell(new GlassReviewed(this.glass, this.episode, "screener", GlassFinding.RIGHT, "It was.",
				this.family, NOW));
	}

	private ProcessInstance process() {
		return this.world.process(this.subject, "BreakGlass");
	}

}
