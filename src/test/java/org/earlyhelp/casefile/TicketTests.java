package org.earlyhelp.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reads a case to answer somebody's request to see it (people-and-access, 6.1). */
class TicketTests {

	private static final User OFFICER = user(Role.RECORDS_OFFICER);

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECORDS_OFFICER")
	void isForNobodyElse(Role role) {
		assertThat(Access.answersRequests(user(role), facts(0, Set.of(), Set.of()))).isFalse();
	}

	@Test
	void reachesWhatIsRestrictedAndNotWhatIsSealed() {
		assertThat(Access.answersRequests(OFFICER, facts(2, Set.of(), Set.of("ann")))).isTrue();
		assertThat(Access.answersRequests(OFFICER, facts(3, Set.of(), Set.of("ann")))).isFalse();
		assertThat(Access.answersRequests(OFFICER, facts(3, Set.of(), Set.of("records")))).as("named").isTrue();
		assertThat(Access.answersRequests(OFFICER, facts(0, Set.of("council"), Set.of()))).as("not told").isFalse();
	}

	@Test
	void tellsWhyOnlyWhileItIsReadAndOfThatCaseAlone() {
		var ticket = new Ticket();
		UUID asked = UUID.randomUUID();
		assertThat(ticket.why(OFFICER, asked)).isEmpty();
		assertThat(ticket.reading("SAR-2026-000012", List.of(asked), () -> ticket.why(OFFICER, asked)))
			.contains("SUBJECT_ACCESS SAR-2026-000012");
		assertThat(ticket.reading("SAR-2026-000012", List.of(asked), () -> ticket.why(OFFICER, UUID.randomUUID())))
			.isEmpty();
		assertThat(ticket.why(OFFICER, asked)).isEmpty();
	}

	private static User user(Role role) {
		return new User("records", "Records", "council", Set.of(role), Set.of());
	}

	private static CaseFacts facts(int restriction, Set<String> excluded, Set<String> named) {
		return new CaseFacts("chester", null, null, Set.of(), excluded, restriction, named, false, false, true);
	}

}
