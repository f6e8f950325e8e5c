package org.earlyhelp.locality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.locality.Profile.Band;
import org.earlyhelp.locality.Profile.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ProfileTests {

	private static final String ROOT = "early-help.locality.";

	private static final Profile WEST_CHESHIRE = Profiles.westCheshire();

	private static final Profile HALTON = Profiles.halton();

	@Test
	void isWestCheshireUnlessHaltonIsActive() {
		assertThat(WEST_CHESHIRE.id()).isEqualTo("west-cheshire");
		assertThat(HALTON.id()).isEqualTo("halton");
		assertThat(Profiles.with(Map.of(), "demo").id()).isEqualTo("west-cheshire");
		assertThat(Profiles.with(Map.of(), "prod", "west-cheshire").id()).isEqualTo("west-cheshire");
		assertThat(Profiles.with(Map.of(), "demo", "halton").id()).isEqualTo("halton");
		assertThat(Profiles.with(Map.of(), "halton", "prod").id()).isEqualTo("halton");
	}

	@Test
	void saysWhatALevelOfANeighbourIsHere() {
		Profile here = Profiles.westCheshire();

		assertThat(here.continuum().crosswalk())
			.extracting(Profile.Elsewhere::authority, Profile.Elsewhere::level, Profile.Elsewhere::here)
			.contains(tuple("Halton", "3a", "PP"));
		assertThat(Profiles.halton().continuum().crosswalk())
			.allSatisfy((elsewhere) -> assertThat(Profiles.halton().find(elsewhere.here())).isPresent());
	}

	@Test
	void placesFamiliesOnTheContinuumOfTheLocality() {
		assertThat(WEST_CHESHIRE.levels()).extracting(Level::code).containsExactly("U", "UP", "PP", "S");
		assertThat(HALTON.levels()).extracting(Level::code).containsExactly("1", "2", "3a", "3b", "4");
		assertThat(WEST_CHESHIRE.level("PP").oldLabel()).isEqualTo("Level 3 complex");
		assertThat(WEST_CHESHIRE.level("PP").multiAgency()).isTrue();
		assertThat(WEST_CHESHIRE.level("S").statutory()).isTrue();
		assertThat(HALTON.level("3a").band()).isEqualTo(Band.MULTI_AGENCY_EH);
		assertThat(HALTON.level("3b").statutory()).isTrue();
		assertThat(HALTON.find("PP")).isEmpty();
		assertThat(HALTON.find(null)).isEmpty();
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> HALTON.level("PP"));
	}

	@ParameterizedTest
	@CsvSource({ "T01,1wh,4wh", "T02,4h,4h", "T03,1wd,1wd", "T04,1wd,3wd", "T05,1wd,5wd", "T06,2wd,2wd", "T07,2wd,5wd",
			"T08,5wd,10wd", "T09,10wd,20wd", "T10,20wd,45wd", "T11,10wd,", "T12,30wd,55wd", "T13,3wd,5wd",
			"T14,5wd,5wd", "T15,30wd,30wd", "T16,30wd,60wd", "T17,5wd,10wd", "T18,1wd,1wd", "T19,10wd,15wd",
			"T20,5wd,10wd", "T21,10wd,20wd", "T22,30wd,30wd", "T23,5wd,10wd", "T24,5wd,10wd", "T25,3m,4m", "T26,12m,",
			"T27,20wd,", "REVIEW_RETURN,2wd,", "ANSWER_CONTACT,2wd,", "AUTHORISE_ASSESSMENT,5wd,", "REOFFER,0wd,",
			"CONSULT_ON_DRIFT,5wd,", "SUSTAINED_CHECK,6m,", "T28,1m,", "T29,3m,", "TRANSFER_ACKNOWLEDGED,5wd,10wd",
			"ADDENDUM,20wd,45wd", "MORE_INFORMATION,1wd,", "SOCIAL_CARE_START,5wd,", "ESCALATION,5wd," })
	void runsEachClockAsThePathwaySays(Timer timer, String due, String limit) {
		for (Profile profile : new Profile[] { WEST_CHESHIRE, HALTON }) {
			Timescale timescale = profile.timescale(timer);

			assertThat(timescale.due()).isEqualTo(Span.of(due));
			assertThat(timescale.limit()).isEqualTo((limit != null) ? Span.of(limit) : null);
			assertThat(timescale.name()).isNotBlank();
		}
	}

	@Test
	void runsUrgentClocksOnTheWall() {
		assertThat(WEST_CHESHIRE.urgentTimescale(Timer.T01).due()).isEqualTo(Span.of("4h"));
		assertThat(WEST_CHESHIRE.urgentTimescale(Timer.T18).due()).isEqualTo(Span.of("4h"));
		assertThat(WEST_CHESHIRE.urgentTimescale(Timer.ESCALATION).due()).isEqualTo(Span.of("1h"));
		assertThat(WEST_CHESHIRE.urgentTimescale(Timer.T10)).isEqualTo(WEST_CHESHIRE.timescale(Timer.T10));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "CH1 2AB,chester", "ch41ab,chester", "CH65 9AA,ellesmere-port", "CH66 1AA,ellesmere-port",
					"CW8 1FP,northwich", "CW9 5XX,northwich", "WA6 1AA,northwich", "cw7 1aa,winsford",
					"S Y 1 4 8 P P,rural-west", "M1 1AA,chester", "'',chester", "null,chester", "CH65,ellesmere-port",
					"'CH6 5AA',chester" })
	void findsTheDistrictOfAPostcode(String postcode, String district) {
		assertThat(WEST_CHESHIRE.districtOf(postcode)).isEqualTo(district);
	}

	@Test
	void findsHaltonsDistricts() {
		assertThat(HALTON.districtOf("wa7 3bg")).isEqualTo("runcorn");
		assertThat(HALTON.districtOf("WA8 3BG")).isEqualTo("widnes");
		assertThat(HALTON.teamOf("widnes")).isEqualTo("widnes");
		assertThat(HALTON.districts()).hasSize(2);
	}

	@Test
	void decidesOnlyAsTheLocalityAllows() {
		assertThat(WEST_CHESHIRE.allows("TAF_NEW")).isTrue();
		assertThat(WEST_CHESHIRE.allows("IES_EHP_PACKAGE")).isTrue();
		assertThat(WEST_CHESHIRE.allows("CONSULTATION_IWST")).isFalse();
		assertThat(HALTON.allows("CONSULTATION_IWST")).isTrue();
		assertThat(HALTON.allows("IES_EHP_PACKAGE")).isFalse();
		assertThat(HALTON.allows("TAF")).isFalse();
	}

	@Test
	void namesEveryOutcomeThatAFrontDoorMayDecide() {
		assertThat(CodeLists.codesOf(WEST_CHESHIRE.codes().outcomes()))
			.containsExactlyInAnyOrder(Arrays.stream(Outcome.values()).map(Outcome::name).toArray(String[]::new));
	}

	@ParameterizedTest
	@CsvSource({ "2A,true", "3B,true", "5A,true", "1A,false", "1B,false", "1C,false", "1D,false", "6,false", "9,false",
			"10,false" })
	void asksProfessionalsForATool(String source, boolean asks) {
		assertThat(WEST_CHESHIRE.asksForTool(source)).isEqualTo(asks);
		assertThat(HALTON.asksForTool(source)).isFalse();
		assertThat(Profiles.with(Map.of(ROOT + "front-door.tool-rule", "false")).asksForTool(source)).isFalse();
	}

	@Test
	void holdsTheNationalCodeLists() {
		CodeLists codes = WEST_CHESHIRE.codes();

		assertThat(codes.needs()).hasSize(34);
		assertThat(WEST_CHESHIRE.needCodes()).startsWith("1.1", "1.2").endsWith("10.2", "10.3");
		assertThat(WEST_CHESHIRE.isHarm("6.1")).isTrue();
		assertThat(WEST_CHESHIRE.isHarm("8.3")).isTrue();
		assertThat(WEST_CHESHIRE.isHarm("2.3")).isFalse();
		assertThat(codes.ethnicities()).hasSize(20);
		assertThat(codes.disabilities()).hasSize(13);
		assertThat(codes.sources()).hasSize(22);
		assertThat(codes.closureReasons()).hasSize(14);
		assertThat(codes.source("2A")).hasValueSatisfying((source) -> assertThat(source.professional()).isTrue());
		assertThat(codes.agency("health TRUST"))
			.hasValueSatisfying((agency) -> assertThat(agency.professional()).isTrue());
		assertThat(WEST_CHESHIRE.toolCodes()).contains("DASH_RIC", "OTHER");
		assertThat(WEST_CHESHIRE.requiredTools()).contains("HOME_CONDITIONS");
	}

	@Test
	void keepsTheRulesOfCasework() {
		assertThat(WEST_CHESHIRE.authorisesAssessments()).isFalse();
		assertThat(HALTON.authorisesAssessments()).isTrue();
		assertThat(HALTON.casework().authorisingGroups()).contains("taf-adviser", "team-manager");
		assertThat(HALTON.casework().qualityForum()).isEqualTo("Think Family Forum");
		assertThat(WEST_CHESHIRE.casework().contactGap()).isEqualTo(Span.workingDays(20));
		assertThat(WEST_CHESHIRE.casework().suspensionLimit()).isEqualTo(Span.workingDays(30));
		assertThat(WEST_CHESHIRE.casework().dueSoon()).isEqualTo(Span.workingDays(2));
		assertThat(WEST_CHESHIRE.casework().quorumAgencies()).isEqualTo(2);
		assertThat(WEST_CHESHIRE.casework().leadAheadMonths()).isEqualTo(12);
		assertThat(WEST_CHESHIRE.frontDoor().duplicateWindow()).isEqualTo(Span.workingDays(5));
		assertThat(WEST_CHESHIRE.frontDoor().seniorReviewContacts()).isEqualTo(3);
		assertThat(WEST_CHESHIRE.frontDoor().seniorReviewDays()).isEqualTo(90);
		assertThat(WEST_CHESHIRE.stepping().callWindow()).isEqualTo(Span.of("24h"));
		assertThat(HALTON.stepping().callWindow()).isEqualTo(Span.of("24h"));
		assertThat(WEST_CHESHIRE.retention().caseUntilAge()).isEqualTo(25);
		assertThat(WEST_CHESHIRE.calendar().isTermTime(LocalDate.of(2026, 8, 28))).isFalse();
		assertThat(WEST_CHESHIRE.calendar().isTermTime(LocalDate.of(2026, 9, 9))).isTrue();
		assertThat(WEST_CHESHIRE.emergencyDutyTeam()).isNotBlank();
		assertThat(WEST_CHESHIRE.label("front-door")).isEqualTo("iART");
		assertThat(HALTON.label("assessment")).isEqualTo("CAF");
		assertThat(HALTON.label("key-worker")).isEqualTo("key-worker");
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(
				mistake("timers.T10.due", "20w", "timers.T10.due: '20w' is no span: write 20wd, 1wh, 4h or 3m"),
				mistake("timers.T10.urgent.due", "soon", "timers.T10.urgent.due: 'soon' is no span"),
				mistake("timers.T99.due", "20wd", "timers.T99: there is no such timer"),
				mistake("timers.T10.limit", "19wd", "timers.T10.limit: 19wd is before due, 20wd"),
				mistake("timers.T25.limit", "20wd", "timers.T25.limit: 20wd is before due, 3m"),
				mistake("timers.T18.urgent.limit", "3h", "timers.T18.urgent.limit: 3h is before due, 4h"),
				mistake("timers.T10.name", " ", "timers.T10.name: is missing or blank"),
				mistake("timers.T10.dew", "20wd", "timers.T10.dew: no such key"),
				mistake("version", "", "version: is missing or blank"),
				mistake("name", " ", "name: is missing or blank"), mistake("colour", "blue", "colour: no such key"),
				mistake("continuum.levels[0].rank", "one", "continuum.levels[0].rank: 'one' is no int"),
				mistake("places.fallback-district", "crewe", "places.fallback-district: 'crewe' is no district"),
				mistake("front-door.outcomes[0]", "TAF", "front-door.outcomes: there is no outcome 'TAF'"),
				mistake("front-door.required-tools[0]", "TAROT", "front-door.required-tools: there is no tool 'TAROT'"),
				mistake("front-door.tool-rule-exempt-sources[0]", "1Z",
						"front-door.tool-rule-exempt-sources: there is no source '1Z'"),
				mistake("front-door.tool-rule", "perhaps", "front-door.tool-rule: 'perhaps' is no boolean"),
				mistake("casework.due-soon", "2h", "casework.due-soon: 2h is not in working days"),
				mistake("casework.authorises-assessments", "true",
						"casework.authorising-groups: must name who approves"),
				mistake("casework.quorum-agencies", "0", "casework.quorum-agencies: must be 1 or more"),
				mistake("caseload.supervision-every", "4h",
						"caseload.supervision-every: 4h is not in working days or months"),
				mistake("forecast.times-weeks", "2", "forecast.times-weeks: must be 4 to 52"),
				mistake("forecast.arrivals-weeks", "30",
						"forecast.arrivals-weeks: must be 4 to as many as times-weeks"),
				mistake("unusual-access.views-an-hour", "1", "unusual-access.views-an-hour: must be 5 to 1000"),
				mistake("unusual-access.cases-an-hour", "0", "unusual-access.cases-an-hour: must be 10 to 1000"),
				mistake("unusual-access.rows-an-hour", "0", "unusual-access.rows-an-hour: must be 10 to 1000000"),
				mistake("unusual-access.days", "0", "unusual-access.days: must be 1 to 366"),
				mistake("audits.per-district", "0", "audits.per-district: must be 1 to 50"),
				mistake("audits.per-district", "51", "audits.per-district: must be 1 to 50"),
				mistake("audits.rest-months", "-1", "audits.rest-months: must be 0 to 60"),
				mistake("audits.access-for", "4h", "audits.access-for: 4h is not in working days or months"),
				mistake("audits.access-for", "0m", "audits.access-for"),
				mistake("audits.actions-within-months", "25", "audits.actions-within-months: must be 1 to 24"),
				mistake("audits.areas[0].code", "voice of", "audits.areas: 'voice of' is not made of capital letters"),
				mistake("audits.areas[0].name", " ", "audits.areas[0].name"),
				arguments(areas("VOICE", "VOICE"), "audits.areas[1].code: 'VOICE' is there twice"),
				mistake("forecast.runs", "5", "forecast.runs: must be 100 to 2000"),
				mistake("forecast.least-ended", "1", "forecast.least-ended: must be 5 or more"),
				mistake("casework.lead-ahead-months", "0", "casework.lead-ahead-months: must be 1 or more"),
				mistake("casework.grown-up-age", "17", "casework.grown-up-age: must be 18 or more"),
				mistake("casework.grown-up-age-with-send", "17",
						"casework.grown-up-age-with-send: must not be before casework.grown-up-age"),
				mistake("casework.send-codes[0]", "X", "casework.send-codes: there is no provision 'X'"),
				mistake("casework.school-age-to", "4",
						"casework.school-age-to: must not be before casework.school-age-from"),
				mistake("stepping.call-window", "1wd", "stepping.call-window: 1wd is not in hours"),
				mistake("stepping.call-window", "a day", "stepping.call-window: 'a day' is no span"),
				mistake("stepping.alert", "1wd", "stepping.alert: 1wd is not in hours"),
				mistake("retention.case-until-age", "7", "retention.case-until-age: must be 18 or more"),
				arguments(
						Map.of(ROOT + "calendar.terms[0].name", "Autumn", ROOT + "calendar.terms[0].from", "2026-09-01",
								ROOT + "calendar.terms[0].to", "2026-08-01"),
						"calendar.terms[0].to: 2026-08-01 is before from, 2026-09-01"),
				mistake("calendar.bank-holidays-published-until", "2027-02-30",
						"calendar.bank-holidays-published-until: '2027-02-30'"),
				arguments(
						Map.of(ROOT + "calendar.closure-days[0].date", "2026-02-30",
								ROOT + "calendar.closure-days[0].why", "Council day"),
						"calendar.closure-days[0].date: '2026-02-30'"),
				arguments(districts("CH1", "CH1"), "places.districts[1].areas: CH1 is also in district 'a'"),
				arguments(districts("CH1", "CH1 2AB"), "places.districts[1].areas: 'CH1 2AB' is not the first half"),
				arguments(levels("PP", 1, "PP", 2), "continuum.levels[1].code: level 'PP' is there twice"),
				arguments(levels("PP", 1, "S", 1), "continuum.levels[1].rank: rank 1 is also that of level 'PP'"),
				arguments(levels("PP", 1, "S", 3), "continuum.levels[1].rank: is 3"),
				arguments(Map.of(ROOT + "continuum.levels[0].code", "PP", ROOT + "continuum.levels[0].band", "MIDDLE"),
						"continuum.levels[0].band: 'MIDDLE' is none of [UNIVERSAL"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void refusesAWrongProfileByItsKey(Map<String, Object> changes, String words) {
		assertThatExceptionOfType(ProfileIsWrong.class).isThrownBy(() -> Profiles.with(changes))
			.withMessageContaining(ROOT + words);
	}

	@Test
	void missesATimer() {
		var environment = Profiles.environment(Map.of());
		Map<String, Object> without = new HashMap<>();
		environment.getPropertySources()
			.stream()
			.filter((source) -> source.getName().contains("west-cheshire"))
			.forEach((source) -> ((Map<?, ?>) source.getSource()).forEach((key, value) -> {
				if (!key.toString().contains(".timers.T10.")) {
					without.put(key.toString(), environment.getProperty(key.toString()));
				}
			}));
		var national = Profiles.environment(without, "halton");

		national.getPropertySources()
			.stream()
			.map((source) -> source.getName())
			.filter((name) -> name.contains("halton"))
			.toList()
			.forEach(national.getPropertySources()::remove);

		assertThatExceptionOfType(ProfileIsWrong.class).isThrownBy(() -> ReadingProfile.from(national))
			.withMessageContaining(ROOT + "timers.T10: is missing");
	}

	@Test
	void tellsEverythingThatIsWrongAtOnce() {
		assertThatExceptionOfType(ProfileIsWrong.class)
			.isThrownBy(() -> Profiles
				.with(Map.of(ROOT + "timers.T10.limit", "1wd", ROOT + "places.fallback-district", "crewe")))
			.withMessageContaining("timers.T10.limit")
			.withMessageContaining("places.fallback-district");
	}

	@ExtendWith(OutputCaptureExtension.class)
	@Test
	void stopsTheStartWithOneMessage(CapturedOutput output) {
		var application = new SpringApplicationBuilder(ReadingProfile.class, WorkingCalendar.class)
			.web(WebApplicationType.NONE);

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> application.run("--early-help.locality.timers.T10.due=20w"));

		assertThat(output).contains("early-help.locality.timers.T10.due: '20w' is no span: write 20wd")
			.doesNotContain("\tat org.earlyhelp");
	}

	@Test
	void startsWithTheShippedProfiles() {
		for (String locality : new String[] { "west-cheshire", "halton" }) {
			try (ConfigurableApplicationContext started = new SpringApplicationBuilder(ReadingProfile.class,
					WorkingCalendar.class)
				.web(WebApplicationType.NONE)
				.profiles(locality)
				.run()) {
				assertThat(started.getBean(Profile.class).id()).isEqualTo(locality);
				assertThat(started.getBean(WorkingCalendar.class).isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
			}
		}
	}

	private static Arguments mistake(String key, String value, String words) {
		return arguments(Map.of(ROOT + key, value), words);
	}

	private static Map<String, Object> areas(String one, String other) {
		String key = ROOT + "audits.areas";
		return Map.of(key + "[0].code", one, key + "[0].name", "One", key + "[1].code", other, key + "[1].name",
				"Other");
	}

	private static Map<String, Object> districts(String one, String other) {
		String key = ROOT + "places.districts";
		return Map.of(key + "[0].code", "a", key + "[0].name", "A", key + "[0].team", "a", key + "[0].areas", one,
				key + "[1].code", "b", key + "[1].name", "B", key + "[1].team", "b", key + "[1].areas", other);
	}

	private static Map<String, Object> levels(String one, int rank, String other, int otherRank) {
		String key = ROOT + "continuum.levels";
		Map<String, Object> levels = new HashMap<>();
		levels.putAll(Map.of(key + "[0].code", one, key + "[0].name", "A", key + "[0].rank", rank, key + "[0].band",
				"MULTI_AGENCY_EH", key + "[0].leads", "Lead"));
		levels.putAll(Map.of(key + "[1].code", other, key + "[1].name", "B", key + "[1].rank", otherRank,
				key + "[1].band", "STATUTORY_CP", key + "[1].leads", "Lead", key + "[0].multi-agency", "true"));
		return levels;
	}

}
