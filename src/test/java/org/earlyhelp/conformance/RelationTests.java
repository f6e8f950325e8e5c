package org.earlyhelp.conformance;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.access.Role;
import org.earlyhelp.casefile.WhoWorkedOn.Part;
import org.earlyhelp.casefile.WhoWorkedOn.Worked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Why somebody who looked may. */
class RelationTests {

	private static final Instant THEN = Instant.parse("2026-03-10T10:00:00Z");

	private static final List<Worked> WORKED = List.of(
			new Worked("ann", Part.LEAD, Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-20T00:00:00Z")),
			new Worked("ben", Part.ASSESSOR, null, null), new Worked("ann", Part.TEAM, null, null),
			new Worked("cas", Part.LEAD, Instant.parse("2026-03-20T00:00:00Z"), null));

	@Test
	void tellsThePartThatTheyHadAtThatMoment() {
		assertThat(Relation.of("ann", "PRACTITIONER", THEN, WORKED)).isEqualTo(Relation.LEAD);
		assertThat(Relation.of("ann", "PRACTITIONER", THEN.plusSeconds(86_400L * 30), WORKED)).isEqualTo(Relation.TEAM);
		assertThat(Relation.of("ben", "PRACTITIONER", THEN, WORKED)).isEqualTo(Relation.ASSESSOR);
	}

	@Test
	void asksAfterThoseWhoHadNone() {
		assertThat(Relation.of("cas", "PRACTITIONER", THEN, WORKED)).isEqualTo(Relation.NONE_KNOWN);
		assertThat(Relation.of("anonymous", "NONE", THEN, WORKED)).isEqualTo(Relation.NONE_KNOWN);
		assertThat(Relation.of("root", "ADMIN", THEN, WORKED)).isEqualTo(Relation.NONE_KNOWN);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void knowsEachRole(Role role) {
		assertThat(Relation.of("nobody", role.name(), THEN, WORKED)).isNotNull();
	}

}
