package org.earlyhelp.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ServiceClockTests {

	private static final Instant MONDAY = Instant.parse("2026-03-02T09:40:00Z");

	private final ServiceClock clock = new ServiceClock();

	@Test
	void ticksWithRealTimeInLondon() {
		assertThat(this.clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
		assertThat(this.clock.getZone()).isEqualTo(ServiceTime.LONDON);
	}

	@Test
	void standsStillWhereItIsTold() {
		this.clock.standAt(MONDAY);

		assertThat(this.clock.instant()).isEqualTo(MONDAY);
		assertThat(this.clock.instant()).isEqualTo(MONDAY);
	}

	@Test
	void ticksOnFromWhereItWasSet() throws InterruptedException {
		this.clock.tickFrom(MONDAY);
		Thread.sleep(5);

		assertThat(this.clock.instant()).isAfter(MONDAY)
			.isCloseTo(MONDAY.plus(Duration.ofMillis(5)), within(5, ChronoUnit.SECONDS));
	}

	@Test
	void showsTheSameMomentInEveryZone() {
		Clock elsewhere = this.clock.withZone(ZoneOffset.UTC);

		this.clock.standAt(MONDAY);

		assertThat(elsewhere.instant()).isEqualTo(MONDAY);
	}

	@Test
	void tellsItsFollowersEveryChange() {
		List<Instant> stood = new ArrayList<>();
		this.clock.follow((reading) -> stood.add(reading.standing()));

		this.clock.standAt(MONDAY);
		this.clock.tickWithRealTime();

		assertThat(stood).containsExactly(null, MONDAY, null);
	}

	@Test
	void keepsNoMoreThanTheDatabasesDo() {
		assertThat(this.clock.instant().getNano() % 1000).isZero();
	}

}
