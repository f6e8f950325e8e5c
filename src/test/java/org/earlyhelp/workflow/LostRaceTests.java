package org.earlyhelp.workflow;

import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;

class LostRaceTests {

	@Test
	void isOneWhoeverSaysThatAVersionMovedOn() {
		assertThat(LostRace.isIn(new ObjectOptimisticLockingFailureException("moved on", null))).isTrue();
		assertThat(LostRace.isIn(new IllegalStateException(new OptimisticLockException("moved on")))).isTrue();
	}

	@Test
	void isNoneWhereNobodyWasFaster() {
		assertThat(LostRace.isIn(new IllegalStateException("Nothing moved"))).isFalse();
	}

}
