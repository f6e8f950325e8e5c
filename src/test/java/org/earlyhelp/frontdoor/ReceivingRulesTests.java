package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.ContactFixtures.aChildBorn;
import static org.earlyhelp.frontdoor.ContactFixtures.aContact;
import static org.earlyhelp.frontdoor.ContactFixtures.aContactAbout;
import static org.earlyhelp.frontdoor.ContactFixtures.inDanger;

class ReceivingRulesTests {

	private final WorkingCalendar calendar = new WorkingCalendar(List.of());

	@Test
	void r11OnlyAnAnonymousCallerMayNameNobody() {
		assertThat(ReceivingRules.namesSomebody(aContactAbout(aChildBorn("2017-01-01")))).isTrue();
		assertThat(ReceivingRules.namesSomebody(aContactAbout())).isFalse();
		assertThat(ReceivingRules.namesSomebody(aContact("9", "Crying at night.", List.of()))).isTrue();
	}

	@Test
	void r12DangerComesBeforeTheForm() {
		assertThat(ReceivingRules.waivesAllButNarrative(inDanger("He is hitting them now."))).isTrue();
		assertThat(ReceivingRules.waivesAllButNarrative(aContactAbout())).isFalse();
	}

	@Test
	void r13ReportsOneRowForEachChild() {
		assertThat(ReceivingRules.rowsForReporting(aContactAbout(aChildBorn("2017-01-01"), aChildBorn("2022-01-01"))))
			.isEqualTo(2);
	}

	@Test
	void r14OffersADuplicateWithinFiveWorkingDays() {
		assertThat(mayBeSame("2026-03-02T09:00:00Z", "2026-03-09T16:59:00Z")).isTrue();
		assertThat(mayBeSame("2026-03-09T16:59:00Z", "2026-03-02T09:00:00Z")).isTrue();
		assertThat(mayBeSame("2026-03-02T09:00:00Z", "2026-03-10T09:00:00Z")).isFalse();
	}

	private boolean mayBeSame(String one, String other) {
		return ReceivingRules.mayBeSameIncident(Instant.parse(one), Instant.parse(other), Span.workingDays(5),
				this.calendar);
	}

}
