package org.earlyhelp.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.earlyhelp.shared.VitalSign;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of the vital signs while they move, and while they cannot be read. */
class TakingVitalSignsTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final AtomicReference<List<VitalSign.Reading>> now = new AtomicReference<>();

	private final TakingVitalSigns taking = new TakingVitalSigns(List.of(new Waiting()), this.registry);

	@Test
	void tellsWhatStandsNow() {
		take(List.of(VitalSign.Reading.of("queue", "screener", 3), VitalSign.Reading.of("queue", "team-manager", 1)));
		take(List.of(VitalSign.Reading.of("queue", "screener", 2)));

		assertThat(this.registry.get("early.help.waiting").tag("queue", "screener").gauge().value()).isEqualTo(2);
		assertThat(this.registry.find("early.help.waiting").tag("queue", "team-manager").gauge())
			.as("an empty queue is not told as it was")
			.isNull();
	}

	@Test
	void tellsNothingOldOfWhatCannotBeRead() {
		take(List.of(VitalSign.Reading.of("queue", "screener", 3)));
		take(null);
		assertThat(this.registry.find("early.help.waiting").gauge()).isNull();

		take(List.of(VitalSign.Reading.of("queue", "screener", 4)));
		assertThat(this.registry.get("early.help.waiting").gauge().value()).isEqualTo(4);
	}

	private void take(List<VitalSign.Reading> readings) {
		this.now.set(readings);
		this.taking.take();
	}

	/** Fails where there is nothing to read, as a database that is away. */
	private final class Waiting implements VitalSign {

		@Override
		public String name() {
			return "waiting";
		}

		@Override
		public String meaning() {
			return "How much waits";
		}

		@Override
		public List<Reading> read() {
			if (TakingVitalSignsTests.this.now.get() == null) {
				throw new IllegalStateException("the database is away");
			}
			return TakingVitalSignsTests.this.now.get();
		}

	}

}
