package org.earlyhelp.audit.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.LedgerKey;
import org.earlyhelp.verify.MerkleHash;
import org.earlyhelp.verify.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor checks what the service says, and believes none of it. */
@ServiceTest
class ProofApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void provesAnEntryUnderASignedCheckpoint() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		LedgerKey key = LedgerKey.parse(get("/api/audit/public-key").text());
		JsonNode line = get("/api/audit/events?action=CASE_OPENED&caseId=" + story.caseId()).body().at("/items/0");

		JsonNode proof = get("/api/audit/events/" + line.get("id").asString() + "/proof").body();

		Checkpoint checkpoint = Checkpoint.parse(proof.get("checkpoint").asString());
		byte[] leaf = bytes(proof.get("leaf"));
		assertThat(checkpoint.isSignedBy(key)).isTrue();
		assertThat(checkpoint.size()).isEqualTo(proof.get("treeSize").asLong());
		assertThat(Proofs.includes(proof.get("index").asLong(), checkpoint.size(), MerkleHash.ofLeaf(leaf),
				hashes(proof), checkpoint.root()))
			.isTrue();
		assertThat(new String(leaf)).contains("\"action\":\"CASE_OPENED\"", "\"caseId\":\"" + story.caseId() + "\"",
				"\"commitment\":\"" + line.get("commitment").asString() + "\"");
		leaf[10] ^= 1;
		assertThat(Proofs.includes(proof.get("index").asLong(), checkpoint.size(), MerkleHash.ofLeaf(leaf),
				hashes(proof), checkpoint.root()))
			.isFalse();
	}

	@Test
	void provesThatNothingBelowAnEarlierCheckpointChanged() {
		Checkpoint earlier = proved(this.journeys.aCaseInAssessment());
		Checkpoint later = proved(this.journeys.aCaseInAssessment());
		assertThat(later.size()).isGreaterThan(earlier.size());

		JsonNode proof = get("/api/audit/consistency?from=" + earlier.size() + "&to=" + later.size()).body();

		assertThat(Proofs.continues(earlier.size(), earlier.root(), later.size(), later.root(), hashes(proof)))
			.isTrue();
		JsonNode listed = get("/api/audit/checkpoints?limit=1").body();
		assertThat(listed.at("/items/0/size").asLong()).isGreaterThanOrEqualTo(later.size());
		assertThat(listed.get("total").asLong()).isGreaterThanOrEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/audit/checkpoint", "/api/audit/checkpoints", "/api/audit/public-key",
			"/api/audit/consistency?from=0&to=0" })
	void isForAuditorsAlone(String address) {
		assertThat(this.api.as("records-officer").get(address).status()).isEqualTo(200);
		for (String username : List.of("screener", "service-manager", "analyst", "admin", Journeys.HEALTH)) {
			assertThat(this.api.as(username).get(address).status()).as(username).isIn(403, 404);
		}
		assertThat(this.api.anonymously().get(address).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?from=1", "?from=-1&to=2", "?from=9&to=2", "?from=0&to=999999999999",
			"?from=0&to=99999999999999999999", "?from=a&to=b" })
	void refusesSizesThatTheLedgerNeverHad(String sizes) {
		assertThat(this.api.as("auditor").get("/api/audit/consistency" + sizes).status()).isEqualTo(400);
	}

	@Test
	void knowsNoProofOfWhatIsNotThere() {
		assertThat(this.api.as("auditor").get("/api/audit/events/" + UUID.randomUUID() + "/proof").status())
			.isEqualTo(404);
		assertThat(this.api.as("auditor").get("/api/audit/events/1/proof").status()).isIn(400, 404);
	}

	/** A checkpoint that covers what was last written about the case. */
	private Checkpoint proved(Journeys.Story story) {
		String entry = get("/api/audit/events?limit=1&caseId=" + story.caseId()).body().at("/items/0/id").asString();
		return Checkpoint.parse(get("/api/audit/events/" + entry + "/proof").body().get("checkpoint").asString());
	}

	private Api.Answer get(String address) {
		Api.Answer answer = this.api.as("auditor").get(address);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer;
	}

	private static List<byte[]> hashes(JsonNode proof) {
		var hashes = new ArrayList<byte[]>();
		proof.get("hashes").forEach((hash) -> hashes.add(bytes(hash)));
		return hashes;
	}

	private static byte[] bytes(JsonNode base64) {
		return Base64.getDecoder().decode(base64.asString());
	}

}
