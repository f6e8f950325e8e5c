package org.earlyhelp.directory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.directory.RequestState.ACCEPTED;
import static org.earlyhelp.directory.RequestState.DECLINED;
import static org.earlyhelp.directory.RequestState.ENDED;
import static org.earlyhelp.directory.RequestState.SENT;
import static org.earlyhelp.directory.RequestState.STARTED;
import static org.earlyhelp.directory.RequestState.WAITING;

class RequestStateTests {

	@Test
	void goesFromAskingToTheEndOfTheHelp() {
		assertThat(SENT.next()).containsExactlyInAnyOrder(ACCEPTED, DECLINED, WAITING, STARTED);
		assertThat(WAITING.next()).containsExactlyInAnyOrder(ACCEPTED, STARTED, DECLINED);
		assertThat(STARTED.next()).containsExactly(ENDED);
	}

	@Test
	void staysWhereItWasDeclinedOrHasEnded() {
		assertThat(DECLINED.next()).isEmpty();
		assertThat(ENDED.next()).isEmpty();
	}

}
