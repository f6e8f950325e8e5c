package org.earlyhelp.workflow.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.SuspendingCase;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class CaseStepsTests {

	private final CaseId episode = CaseId.next();

	private final CaseFile file = Mockito.mock(CaseFile.class);

	private final CaseFiles cases = Mockito.mock(CaseFiles.class);

	private final Deadlines deadlines = Mockito.mock(Deadlines.class);

	private final Profile profile = Profiles.westCheshire();

	private final CaseSteps steps = new CaseSteps(this.cases, this.deadlines, ProfileInForce.always(this.profile),
			new WorkingCalendar(this.profile.calendar().closureDays()), Mockito.mock(SuspendingCase.class));

	@BeforeEach
	void aCase() {
		Mockito.when(this.cases.called(this.episode)).thenReturn(this.file);
		Mockito.when(this.file.id()).thenReturn(this.episode);
		Mockito.when(this.deadlines.of(Subject.of(this.episode))).thenReturn(List.of());
	}

	/**
	 * A Sunday, a day of summer time, the last day of a shorter month, a bank holiday.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-08-14, 2027-02-14T00:00:00Z", "2026-10-14, 2027-04-13T23:00:00Z",
			"2026-08-31, 2027-02-28T00:00:00Z", "2026-06-25, 2026-12-25T00:00:00Z" })
	void beginsTheSustainedCheckAsTheDaySixMonthsAfterClosureBegins(LocalDate closed, Instant begins) {
		Mockito.when(this.file.closedOn()).thenReturn(closed);

		assertThat(this.steps.sixMonthsAfterClosure(this.episode.toString())).isEqualTo(begins);
	}

	@Test
	void looksAfreshAfterTwelveMonthsOnAWorkingDay() {
		Mockito.when(this.file.startedAt()).thenReturn(Instant.parse("2026-03-06T10:00:00Z"));

		assertThat(this.steps.openForTwelveMonths(this.episode.toString())).isEqualTo("2027-03-08T17:00:00Z");
	}

}
