package org.earlyhelp.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.SplittableRandom;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.verify.MerkleHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files of the ledger, each test's entries in a second of their own. */
@LedgerSlice
class ExportingLedgerTests {

	private static final String NASTY = "line\r\nbreak \u2028\u2029\u0085 \u001b[31mred\u001b[0m\u202e"
			+ " {\"index\":0,\"leaf\":\"\"}\n\"}]},<event/>&lt;]]>\t\u0000\ud83d\ude00";

	@Autowired
	private ExportingLedger exports;

	@Autowired
	private ProvingLedger proofs;

	@Autowired
	private FamilyKeys keys;

	@Autowired
	private CurrentUser user;

	@Autowired
	private ApplicationEventPublisher events;

	private final Instant at = Instant.parse("2031-01-01T00:00:00Z")
		.plusSeconds(new SplittableRandom().nextInt(100_000_000));

	@Test
	void isOneLineForEachEntryWhateverItSays() throws Exception {
		FamilyId family = FamilyId.next();
		visit(family, NASTY);
		visit(family, "plain");

		String[] lines = file(ExportFormat.JSONL).split("\n", -1);

		assertThat(lines).hasSize(3).endsWith("");
		assertThat(lines[0]).matches("[\\x20-\\x7e]+");
		JsonNode first = read(lines[0]);
		assertThat(first.at("/event/payload/text").asString()).isEqualTo(NASTY);
		assertThat(read(lines[1]).get("index").asLong()).isGreaterThan(first.get("index").asLong());
	}

	@Test
	void holdsTheBytesThatAreHashedAndWhatTheySay() throws Exception {
		visit(FamilyId.next(), "text");

		JsonNode line = read(file(ExportFormat.JSONL).strip());

		byte[] leaf = Base64.getDecoder().decode(line.get("leaf").asString());
		var said = (tools.jackson.databind.node.ObjectNode) line.get("event").deepCopy();
		said.remove("payload");
		assertThat(JsonMapper.shared().readTree(leaf)).isEqualTo(said);
		InclusionProof proof = this.user.as(auditor(),
				() -> this.proofs.inclusion(java.util.UUID.fromString(said.get("id").asString())));
		assertThat(proof.index()).isEqualTo(line.get("index").asLong());
		assertThat(MerkleHash.ofLeaf(leaf)).isEqualTo(MerkleHash.ofLeaf(Base64.getDecoder().decode(proof.leaf())));
	}

	@Test
	void tellsOfWhatWasErasedThatItWas() throws Exception {
		FamilyId family = FamilyId.next();
		visit(family, "Zebediah");
		this.keys.destroy(family, "records-officer", "retention");

		JsonNode line = read(file(ExportFormat.JSONL).strip());

		assertThat(line.at("/event/familyId").asString()).isEqualTo(family.toString());
		assertThat(line.get("event").has("payload")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "OCEL", "XES", "FHIR" })
	void namesNobodyAndNothingThatFindsARecordInWhatLeavesForOtherTools(ExportFormat format) throws Exception {
		FamilyId family = FamilyId.next();
		CaseId episode = visit(family, "Zebediah");

		String first = file(format);
		String second = file(format);

		for (String told : new String[] { first, second }) {
			assertThat(told).contains("VISITED")
				.doesNotContain(family.toString(), episode.toString(), "Zebediah", "records-officer", "early-help\"");
		}
		assertThat(second).as("another file has other pseudonyms").isNotEqualTo(first).hasSameSizeAs(first);
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		var backwards = LedgerFilter.ALL.between(this.at, this.at.minusSeconds(1));

		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.user.as(auditor(), () -> this.exports.make(ExportFormat.JSONL, backwards)));
	}

	@Test
	void knowsNoCaseThatIsNotThere() {
		var nobody = LedgerFilter.ofCase(java.util.UUID.randomUUID());

		assertThatExceptionOfType(NotThere.class)
			.isThrownBy(() -> this.user.as(auditor(), () -> this.exports.make(ExportFormat.XES, nobody)));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "AUDITOR", "RECORDS_OFFICER" })
	void isForThoseWhoReadTheLedger(Role role) {
		var other = new User("other", "Other", "council", Set.of(role), Set.of());

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.user.as(other, () -> this.exports.make(ExportFormat.JSONL, LedgerFilter.ALL)));
	}

	private CaseId visit(FamilyId family, String text) {
		CaseId episode = CaseId.next();
		this.events.publishEvent(new LedgerTests.Visited(episode, text, family, this.at));
		return episode;
	}

	private String file(ExportFormat format) throws Exception {
		var made = this.user.as(auditor(),
				() -> this.exports.make(format, LedgerFilter.ALL.between(this.at, this.at.plusSeconds(1))));
		try (made) {
			return Files.readString(made.path(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode read(String line) {
		return JsonMapper.shared().readTree(line);
	}

	private static User auditor() {
		return new User("auditor", "Auditor", "council", Set.copyOf(Arrays.asList(Role.AUDITOR)), Set.of());
	}

}
