package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.casefile.AbsenceRecorded;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.LeadEndReason;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadPractitionerLeft;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.anyString;

/** Every path of a lead practitioner's leaving, and of an absence. */
abstract class LeadProcessPaths {

	private static final Instant NOW = Instant.parse("2126-08-26T09:40:00Z");

	private static final LocalDate LAST_DAY = LocalDate.of(2126, 8, 28);

	private static final Instant BEGINS = Instant.parse("2126-08-28T23:00:00Z");

	private static final Instant OVER = Instant.parse("2126-09-11T23:00:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final CaseId episode = CaseId.next();

	private final UUID beside = UUID.randomUUID();

	private final Subject waiting = Subject.of(new CaseId(this.beside));

	@BeforeEach
	void days() {
		Mockito.reset(this.world.leads, this.world.cases);
		Mockito.when(this.world.leads.lastDayIsOver(anyString())).thenReturn(Date.from(BEGINS));
		Mockito.when(this.world.leads.absenceBegins(anyString())).thenReturn(Date.from(BEGINS));
		Mockito.when(this.world.leads.absenceIsOver(anyString())).thenReturn(Date.from(OVER));
		Mockito.when(this.world.cases.openForTwelveMonths(anyString()))
			.thenReturn(Date.from(Instant.parse("2127-03-02T17:00:00Z")));
	}

	@Test
	void asksWhoLeadsAfterAVacancyAndEndsTheLeaversAccess() {
		this.world.tell(new CaseOpened(this.episode, null, NOW, "PP", null, NOW));
		left(null);
		assertThat(this.world.process(Subject.of(this.episode), "LeadPractitioner"))
			.isWaitingAtExactly("UserTask_AgreeLeadPractitioner");
		assertThat(process("LeadHandover")).isWaitingAtExactly("CatchEvent_LastDayOver");
		this.world
			.tell(new LeadPractitionerAgreed(this.episode, "practitioner-nursery", LeadStatus.INTERIM, null, NOW));
		assertThat(this.world.process(Subject.of(this.episode), "EarlyHelpCase")).hasPassed("EndEvent_LeadLeavesEnds");

		this.world.fire(this.waiting, BEGINS);

		Mockito.verify(this.world.leads).endAccess(this.beside.toString());
		assertThat(process("LeadHandover")).isEnded().hasPassed("EndEvent_AccessEnded");
	}

	@Test
	void asksNobodyWhereSomebodyFollowsAtOnce() {
		this.world.tell(new CaseOpened(this.episode, null, NOW, "PP", null, NOW));
		left("practitioner-nursery");

		org.assertj.core.api.Assertions.assertThat(this.world.waiting(Subject.of(this.episode)))
			.containsExactly("allocate-assessor");
		assertThat(process("LeadHandover")).isWaitingAtExactly("CatchEvent_LastDayOver");
	}

	@Test
	void letsSomebodyStandInFromTheFirstDayToTheLast() {
		this.world.tell(new AbsenceRecorded(this.beside, "practitioner-school", "practitioner-nursery",
				LAST_DAY.plusDays(1), LocalDate.of(2126, 9, 11), NOW));
		assertThat(process("AbsenceCover")).isWaitingAtExactly("CatchEvent_AbsenceBegins");
		this.world.fire(this.waiting, BEGINS);
		Mockito.verify(this.world.leads).beginCover(this.beside.toString());
		assertThat(process("AbsenceCover")).isWaitingAtExactly("CatchEvent_AbsenceOver");

		this.world.fire(this.waiting, OVER);

		Mockito.verify(this.world.leads).endCover(this.beside.toString());
		assertThat(process("AbsenceCover")).isEnded().hasPassed("EndEvent_BackAtWork");
	}

	private void left(String successor) {
		this.world
			.tell(new LeadPractitionerLeft(this.episode, this.beside, "practitioner-school", LeadEndReason.LEFT_POST,
					LAST_DAY, successor, (successor == null) ? "taf-adviser" : null, LAST_DAY.minusDays(3), null, NOW));
	}

	private ProcessInstance process(String name) {
		return this.world.process(this.waiting, name);
	}

}
