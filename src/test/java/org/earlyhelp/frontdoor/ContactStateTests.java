package org.earlyhelp.frontdoor;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.ContactState.AWAITING_INFO;
import static org.earlyhelp.frontdoor.ContactState.CLOSED;
import static org.earlyhelp.frontdoor.ContactState.DECIDED;
import static org.earlyhelp.frontdoor.ContactState.DRAFT;
import static org.earlyhelp.frontdoor.ContactState.LINKED_DUPLICATE;
import static org.earlyhelp.frontdoor.ContactState.RECEIVED;
import static org.earlyhelp.frontdoor.ContactState.SCREENING;
import static org.earlyhelp.frontdoor.ContactState.VOID;

class ContactStateTests {

	private static final Map<ContactState, Set<ContactState>> PATHWAY = Map.of(DRAFT, EnumSet.of(RECEIVED, VOID),
			RECEIVED, EnumSet.of(SCREENING, AWAITING_INFO, LINKED_DUPLICATE, VOID), SCREENING,
			EnumSet.of(SCREENING, AWAITING_INFO, DECIDED, LINKED_DUPLICATE, VOID), AWAITING_INFO,
			EnumSet.of(SCREENING, AWAITING_INFO, DECIDED, LINKED_DUPLICATE, VOID), DECIDED,
			EnumSet.of(SCREENING, DECIDED, CLOSED), CLOSED, Set.of(), LINKED_DUPLICATE, Set.of(), VOID, Set.of());

	@ParameterizedTest
	@EnumSource
	void movesOnlyAlongThePathway(ContactState from) {
		for (ContactState to : ContactState.values()) {
			assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(PATHWAY.get(from).contains(to));
		}
	}

}
