package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.shared.FamilyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.earlyhelp.casefile.CaseState.ACTIVE;
import static org.earlyhelp.casefile.CaseState.ASSESSMENT;
import static org.earlyhelp.casefile.CaseState.CLOSED;
import static org.earlyhelp.casefile.CaseState.CLOSURE_PROPOSED;
import static org.earlyhelp.casefile.CaseState.CONSENT_PENDING;
import static org.earlyhelp.casefile.CaseState.FOLLOW_UP_DONE;
import static org.earlyhelp.casefile.CaseState.PLANNING;
import static org.earlyhelp.casefile.CaseState.PROPOSED;

class CaseStateTests {

	private static final Instant MONDAY = Instant.parse("2026-03-02T09:40:00Z");

	/** Written out from the pathway, 2.0, apart from the table it is held against. */
	private static final Map<CaseState, Set<CaseState>> PATHWAY = Map.of(PROPOSED, Set.of(CONSENT_PENDING, PLANNING),
			CONSENT_PENDING, Set.of(ASSESSMENT, PLANNING, CLOSED, CLOSURE_PROPOSED), ASSESSMENT,
			Set.of(PLANNING, CLOSURE_PROPOSED), PLANNING, Set.of(ACTIVE, ASSESSMENT, CLOSURE_PROPOSED), ACTIVE,
			Set.of(CLOSURE_PROPOSED), CLOSURE_PROPOSED, Set.of(CLOSED, CONSENT_PENDING, ASSESSMENT, PLANNING, ACTIVE),
			CLOSED, Set.of(FOLLOW_UP_DONE), FOLLOW_UP_DONE, Set.of());

	@ParameterizedTest
	@EnumSource
	void movesAlongThePathwayAndNowhereElse(CaseState from) {
		for (CaseState to : CaseState.values()) {
			assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(PATHWAY.get(from).contains(to));
		}
	}

	@Test
	void isOpenUntilItIsClosed() {
		assertThat(EnumSet.allOf(CaseState.class).stream().filter(CaseState::isOpen)).containsExactly(PROPOSED,
				CONSENT_PENDING, ASSESSMENT, PLANNING, ACTIVE, CLOSURE_PROPOSED);
	}

	@Test
	void remembersEachStageAndWhenItBegan() {
		CaseFile file = aCase();

		file.become(CONSENT_PENDING, MONDAY.plusSeconds(60));

		assertThat(file.stages()).containsExactly(new StageEntered(PROPOSED, MONDAY),
				new StageEntered(CONSENT_PENDING, MONDAY.plusSeconds(60)));
	}

	@Test
	void goesBackWhereItWasWhenClosureIsNotSignedOff() {
		CaseFile file = aCase();
		file.become(CONSENT_PENDING, MONDAY.plusSeconds(60));
		file.become(CLOSURE_PROPOSED, MONDAY.plusSeconds(120));

		assertThat(file.stateBeforeClosure()).isEqualTo(CONSENT_PENDING);
	}

	@Test
	void refusesAMoveThatDoesNotExist() {
		CaseFile file = aCase();

		assertThatExceptionOfType(CaseNotInState.class).isThrownBy(() -> file.become(ACTIVE, MONDAY))
			.satisfies((refusal) -> assertThat(refusal.values()).containsExactly(file.id(), PROPOSED));
		assertThat(file.state()).isEqualTo(PROPOSED);
	}

	@Test
	void isHeldByTheAssessorUntilALeadAccepts() {
		CaseFile file = aCase();
		assertThat(file.holder()).isNull();

		file.allocate("practitioner-school", "School");
		assertThat(file.holder()).isEqualTo("practitioner-school");

		file.leadBy("practitioner-health", LeadStatus.ACCEPTED);
		assertThat(file.holder()).isEqualTo("practitioner-health");
	}

	@Test
	void staysVisibleToItsLeadWhileAftercareIsOpen() {
		CaseFile file = aCase();
		file.become(CONSENT_PENDING, MONDAY);

		file.close("CONSENT_REFUSED", null, MONDAY.plusSeconds(60), true);
		assertThat(file.facts().open()).isTrue();

		file.aftercareEnds();
		assertThat(file.facts().open()).isFalse();
	}

	private static CaseFile aCase() {
		return CaseFile.proposed("T-2026-000001", new OpenCase(FamilyId.next(), null, "PP", "2A", "School",
				List.of("2.3"), "CH1 1AA", MONDAY, null, null), "chester", "west-cheshire-1", MONDAY);
	}

}
