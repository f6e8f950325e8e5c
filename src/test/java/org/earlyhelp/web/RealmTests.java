package org.earlyhelp.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.Claimed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What Keycloak says of somebody by {@code ops/keycloak/realm.json} is what we read. */
class RealmTests {

	private static final JsonNode REALM = realm();

	private static final StaffClaims CLAIMS = new StaffClaims(new Binder(
			new MapConfigurationPropertySource(Map.of("early-help.identity.issuer", "https://id.council.example")))
		.bind("early-help.identity", Bindable.of(IdentitySettings.class))
		.get()
		.claims());

	@Test
	void hasEachRoleOfTheServiceAndNoOther() {
		List<String> roles = all(REALM.at("/roles/realm")).map((role) -> role.get("name").asString()).toList();

		assertThat(roles).containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
			.filter((role) -> role != Role.SYSTEM)
			.map((role) -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList());
		assertThat(
				roles.stream().flatMap((role) -> CLAIMS.read(said(role, "agency", "School")).user().roles().stream()))
			.doesNotHaveDuplicates()
			.hasSize(roles.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "early-help-pages", "early-help-api" })
	void saysOfSomebodyWhatTheServiceReads(String client) {
		Map<String, String> claims = all(client(client).get("protocolMappers")).collect(Collectors.toMap(
				(mapper) -> mapper.get("name").asString(), (mapper) -> mapper.at("/config/claim.name").asString("")));
		var told = new HashMap<String, Object>(Map.of("sub", "0b9f", claims.get("roles"), List.of("taf-adviser"),
				"name", "Tomos Ellis", claims.get("agency"), "council", claims.get("districts"), List.of("chester"),
				claims.get("team"), "Team Around the Family", claims.get("email"), "tomos@council.example"));

		Claimed claimed = CLAIMS.read(told);

		assertThat(claims).containsKey("name");
		assertThat(claimed.user().roles()).containsExactly(Role.TAF_ADVISER);
		assertThat(claimed.user().districts()).containsExactly("chester");
		assertThat(claimed.team()).isEqualTo("Team Around the Family");
		assertThat(claimed.email()).isEqualTo("tomos@council.example");
	}

	@Test
	void leadsBackToThePagesAndGivesNoSecretAway() {
		JsonNode pages = client("early-help-pages");

		assertThat(all(pages.get("redirectUris")).map(JsonNode::asString))
			.allSatisfy((address) -> assertThat(address).endsWith(OpenIdProvider.WAY_BACK + "/" + OpenIdProvider.ID));
		assertThat(pages.get("publicClient").asBoolean()).isFalse();
		assertThat(all(client("early-help-api").get("protocolMappers"))
			.map((mapper) -> mapper.at("/config/included.custom.audience").asString(""))).contains("early-help-api");
		assertThat(all(REALM.get("clients"))).allSatisfy((client) -> {
			assertThat(client.path("secret").asString("")).as("told at the import, by whoever runs it")
				.isIn("", "${EARLY_HELP_CLIENT_SECRET}");
			assertThat(client.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
			assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
			assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
		});
		assertThat(REALM.has("users")).isFalse();
	}

	/** Otherwise anybody could enter themselves into another agency. */
	@Test
	void letsNobodyChangeWhomTheyWorkFor() {
		JsonNode profile = JsonMapper.shared()
			.readTree(REALM
				.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
				.asString());

		assertThat(all(profile.get("attributes")).map((one) -> one.get("name").asString())).contains("agency",
				"districts", "team");
		assertThat(all(profile.get("attributes")))
			.allSatisfy((one) -> assertThat(one.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]"));
	}

	@Test
	void refusesWhoIsNotDescribed() {
		assertThatExceptionOfType(NotStaff.class).isThrownBy(() -> CLAIMS.read(said("SYSTEM")))
			.satisfies((refused) -> assertThat(refused.why()).isEqualTo(NotStaff.Why.NO_ROLE));
		assertThatExceptionOfType(NotStaff.class).isThrownBy(() -> CLAIMS.read(said("admin", "agency", " ")))
			.satisfies((refused) -> assertThat(refused.why()).isEqualTo(NotStaff.Why.NO_AGENCY));
		assertThatExceptionOfType(NotStaff.class)
			.isThrownBy(() -> CLAIMS.read(said("admin", "agency", "School", "sub", User.SYSTEM.username())))
			.satisfies((refused) -> assertThat(refused.why()).isEqualTo(NotStaff.Why.NO_NAME));
		assertThatExceptionOfType(NotStaff.class)
			.isThrownBy(() -> CLAIMS.read(said("admin", "agency", "School", "sub", "x".repeat(61))));
		assertThatExceptionOfType(NotStaff.class)
			.isThrownBy(() -> CLAIMS.read(said("admin", "agency", "School", "name", "a\nb")));
	}

	private static Map<String, Object> said(String role, String... more) {
		var claims = new LinkedHashMap<String, Object>(
				Map.of("sub", "0b9f", "name", "Tomos Ellis", "roles", List.of("default-roles-early-help", role)));
		for (int i = 0; i < more.length; i += 2) {
			claims.put(more[i], more[i + 1]);
		}
		return claims;
	}

	private static JsonNode client(String id) {
		return all(REALM.get("clients")).filter((client) -> client.get("clientId").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<JsonNode> all(JsonNode several) {
		return several.valueStream();
	}

	private static JsonNode realm() {
		try {
			return JsonMapper.shared().readTree(Files.readString(Path.of("ops", "keycloak", "realm.json")));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
