package org.earlyhelp.shared.page;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhenTests {

	private final When when = new When();

	@Test
	void saysDaysAndMomentsAsPeopleReadThem() {
		assertThat(this.when.moment(Instant.parse("2026-09-01T09:12:00Z"))).isEqualTo("1 September 2026 at 10:12am");
		assertThat(this.when.moment(Instant.parse("2026-12-01T12:00:00Z"))).isEqualTo("1 December 2026 at 12:00pm");
		assertThat(this.when.brief(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sep 2026");
		assertThat(this.when.brief(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 Jul 2026");
		assertThat(this.when.day(null)).isEmpty();
	}

}
