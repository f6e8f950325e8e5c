package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.FamilyId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who belongs to the team around the family, and why. */
class TeamTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private static final UUID ABSENCE = UUID.randomUUID();

	private final CaseFile file = CaseFile.proposed("T-2026-0001",
			new OpenCase(FamilyId.next(), null, "PP", "3B", "Health trust", List.of(), null, NOW, null, null),
			"chester", "p", NOW);

	@Test
	void coverBelongsForTheTimeAlone() {
		this.file.covers("fiona", ABSENCE);
		assertThat(this.file.facts().members()).containsExactly("fiona");

		assertThat(this.file.uncovers(ABSENCE)).isTrue();

		assertThat(this.file.members()).isEmpty();
		assertThat(this.file.uncovers(ABSENCE)).isFalse();
	}

	@Test
	void coverWhoJoinsMeanwhileStays() {
		this.file.covers("fiona", ABSENCE);
		this.file.joinedBy("fiona");

		this.file.uncovers(ABSENCE);

		assertThat(this.file.members()).containsExactly("fiona");
	}

	@Test
	void coverOfTwoStaysUntilBothAreBack() {
		UUID other = UUID.randomUUID();
		this.file.covers("fiona", ABSENCE);
		this.file.covers("fiona", other);

		this.file.uncovers(ABSENCE);
		assertThat(this.file.members()).containsExactly("fiona");

		this.file.uncovers(other);
		assertThat(this.file.members()).isEmpty();
	}

	@Test
	void memberWhoLeavesStandsInForTheOtherStill() {
		this.file.joinedBy("fiona");
		this.file.covers("fiona", ABSENCE);

		assertThat(this.file.leavesTeam("fiona")).isTrue();

		assertThat(this.file.members()).containsExactly("fiona");
		assertThat(this.file.leavesTeam("fiona")).isFalse();
	}

}
