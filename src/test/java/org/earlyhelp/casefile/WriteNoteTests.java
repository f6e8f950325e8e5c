package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WriteNoteTests {

	@Test
	void meetsTheFamilyByCallingSomebodyOfIt() {
		assertThat(note(NoteKind.CALL, true, null).metFamily()).isTrue();
		assertThat(note(NoteKind.CALL, true, false).metFamily()).isTrue();
		assertThat(note(NoteKind.CALL, false, null).metFamily()).isFalse();
	}

	@Test
	void meetsTheFamilyByAVisitThatSawThem() {
		assertThat(note(NoteKind.VISIT, true, true).metFamily()).isTrue();
		assertThat(note(NoteKind.VISIT, true, null).metFamily()).isTrue();
		assertThat(note(NoteKind.VISIT, true, false).metFamily()).isFalse();
		assertThat(note(NoteKind.VISIT, false, null).metFamily()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(value = NoteKind.class, names = { "FAILED_VISIT", "DISCUSSION", "SUPERVISION" })
	void doesNotMeetTheFamilyOtherwise(NoteKind kind) {
		assertThat(note(kind, true, true).metFamily()).isFalse();
	}

	private static WriteNote note(NoteKind kind, boolean named, Boolean seen) {
		return new WriteNote(kind, Instant.parse("2026-03-02T10:00:00Z"),
				named ? List.of(UUID.randomUUID()) : List.of(), seen, null, "Spoke with Mum", null);
	}

}
