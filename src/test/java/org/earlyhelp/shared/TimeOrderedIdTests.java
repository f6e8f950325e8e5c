package org.earlyhelp.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeOrderedIdTests {

	@Test
	void sortsInTheOrderOfMakingWithinAMillisecondToo() {
		var made = java.util.stream.Stream.generate(TimeOrderedId::next).limit(20_000).toList();

		assertThat(made).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void sortsByTheMomentItWasMade() throws InterruptedException {
		var first = TimeOrderedId.next();
		Thread.sleep(2);
		var second = TimeOrderedId.next();

		assertThat(second).isGreaterThan(first);
		assertThat(second.version()).isEqualTo(7);
	}

	@Test
	void sortsAsMadeWithinOneMillisecond() {
		var ids = java.util.stream.Stream.generate(TimeOrderedId::next).limit(10_000).toList();

		assertThat(ids).isSorted().doesNotHaveDuplicates();
	}

}
