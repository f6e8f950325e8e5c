package org.earlyhelp.closure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.worklist.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/** A case that was stepped down and closed without a need has nothing to look back at. */
class CheckingSustainedTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:40:00Z");

	private final CaseId episode = CaseId.next();

	private final CaseFile file = mock(CaseFile.class);

	private final CaseFiles cases = mock(CaseFiles.class);

	private final Needs needs = mock(Needs.class);

	private final List<Object> told = new ArrayList<>();

	private final CheckingSustained checking = new CheckingSustained(this.cases, this.needs, mock(Aftercare.class),
			this.told::add, Clock.fixed(NOW, ZoneOffset.UTC));

	@BeforeEach
	void closeCase() {
		given(this.file.id()).willReturn(this.episode);
		given(this.cases.called(this.episode)).willReturn(this.file);
	}

	@Test
	void isDoneWithoutAnAnswerWhereThereIsNoNeed() {
		given(this.needs.of(this.episode)).willReturn(List.of());

		this.checking.complete(work(), new CheckSustained(null));

		verify(this.file).become(CaseState.FOLLOW_UP_DONE, NOW);
		assertThat(this.told).singleElement()
			.isInstanceOfSatisfying(SustainedChecked.class, (fact) -> assertThat(fact.allSustained()).isFalse());
	}

	@Test
	void asksForAnAnswerWhereThereIsANeed() {
		given(this.needs.of(this.episode)).willReturn(List.of(mock(Need.class)));

		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.checking.complete(work(), new CheckSustained(List.of())));
	}

	private WorkItem work() {
		return new WorkItem(TaskId.next(), Subject.of(this.episode), null, null);
	}

}
