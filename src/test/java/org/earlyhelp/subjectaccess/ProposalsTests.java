package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.family.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is proposed before anybody decides (people-and-access, 6.2 to 6.4). */
class ProposalsTests {

	private final Proposals rules = new Proposals((text) -> SearchText.words(text).contains("pickersgill"),
			(text) -> SearchText.key(text).contains("4refugelane") || SearchText.key(text).contains("ch11aa"),
			Set.of("abena", "yaw"));

	@Test
	void releasesWhatIsAboutThePersonAlone() {
		Proposals.Proposal proposed = this.rules.of(saying("Kofi points and smiles."));

		assertThat(proposed.outcome()).isEqualTo(ItemOutcome.RELEASE);
		assertThat(proposed.reasons()).isEmpty();
	}

	@Test
	void masksWhoAskedAndIsNotToBeKnown() {
		Proposals.Proposal proposed = this.rules
			.of(saying("Ms Pickersgill, next door, heard Kofi.\nPickersgill rang."));

		assertThat(proposed.outcome()).isEqualTo(ItemOutcome.REDACT);
		assertThat(proposed.readsAs()).isEqualTo("Ms [name withheld], next door, heard Kofi.\n[name withheld] rang.");
		assertThat(proposed.reasons()).containsExactly(Reason.WHO_ASKED);
	}

	@Test
	void masksAllThatStandsOfWhoAskedWordForWord() {
		Proposals.Proposal proposed = this.rules
			.of(saying("Who told us: Janet, the shop on the corner\nShe heard Kofi.")
				.hiding(List.of("Janet, the shop on the corner")));

		assertThat(proposed.readsAs()).isEqualTo("Who told us: [name withheld]\nShe heard Kofi.");
		assertThat(proposed.hides()).isTrue();
	}

	@Test
	void masksAnAddressThatIsProtected() {
		Proposals.Proposal proposed = this.rules.of(saying("Kofi sleeps at 4 Refuge Lane, CH1 1AA. He likes it."));

		assertThat(proposed.outcome()).isEqualTo(ItemOutcome.REDACT);
		assertThat(proposed.readsAs()).isEqualTo("Kofi sleeps at [address withheld], [address withheld]. He likes it.");
		assertThat(proposed.reasons()).containsExactly(Reason.PROTECTED_ADDRESS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Abena is low.", "It is Abena's debt.", "His mum is low.", "He has two brothers.",
			"Kofi and Yaw fight." })
	void hasSomebodyLookAtWhatNamesSomebodyElseOfTheFamily(String text) {
		Proposals.Proposal proposed = this.rules.of(saying(text));

		assertThat(proposed.outcome()).isNull();
		assertThat(proposed.reasons()).containsExactly(Reason.NAMES_FAMILY);
	}

	@Test
	void hasSomebodyLookAtWhatTellsOfOutsidersAndOfHarm() {
		assertThat(this.rules.of(saying("They met.").telling(List.of("Joan"))).outcome()).isNull();
		assertThat(this.rules.of(saying("It hurts.").aboutHarm()).outcome()).isNull();
	}

	@Test
	void masksAndStillHasSomebodyLook() {
		Proposals.Proposal proposed = this.rules.of(saying("Pickersgill heard Abena."));

		assertThat(proposed.outcome()).isNull();
		assertThat(proposed.readsAs()).isEqualTo("[name withheld] heard Abena.");
		assertThat(proposed.reasons()).containsExactly(Reason.WHO_ASKED, Reason.NAMES_FAMILY);
	}

	@Test
	void knowsWhatNobodyIsTold() {
		assertThat(this.rules.tells("Ask Pickersgill", List.of())).isTrue();
		assertThat(this.rules.tells("At 4 Refuge Lane", List.of())).isTrue();
		assertThat(this.rules.tells("Kofi smiles.", List.of())).isFalse();
	}

	private static HeldItem saying(String text) {
		return HeldItem.of(new UUID(1, 1), "CASE:1:NOTE:1", ItemKind.NOTE, LocalDate.of(2026, 3, 2), "Note", text);
	}

}
