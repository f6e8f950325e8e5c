package org.earlyhelp.erasure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.PageVisitor;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.locality.Profile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose time is over, as an erasure itself would have it (people-and-access, 6.5). */
@ServiceTest
class RetentionTests {

	private static final String OFFICER = "records-officer";

	private static final String SECOND = "service-manager";

	@LocalServerPort
	private String port;

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private FamiliesDue due;

	@Autowired
	private RecordsOfFamily records;

	@Autowired
	private Holds holds;

	@Autowired
	private CatchingUpRetention catchingUp;

	@Autowired
	private Profile profile;

	@Autowired
	private JdbcClient database;

	/** Nothing here counts: all of it was written while people worked. */
	@Test
	void listsFromTheDayOnWhichAnErasureMayBeAskedForAndNoOther() {
		Map<String, UUID> families = new LinkedHashMap<>();
		families.put("not decided", ofContact(this.journeys.aContact()));
		families.put("NFA only", ofContact(decidedOnNothing(Map.of())));
		families.put("NFA only, unborn", ofContact(decidedOnNothing(Map.of("children", List.of(unborn())))));
		families.put("never closed", of(this.journeys.anActiveCase()));
		families.put("stepped up", of(steppedUp()));
		families.put("closed, unborn", of(unbornAlone()));
		Journeys.Story closed = this.journeys.aClosedCase();
		families.put("closed", of(closed));
		Journeys.Story held = this.journeys.aClosedCase();
		families.put("held", of(held));
		String hold = hold(held);

		Journeys.Story wanted = this.journeys.aClosedCase();
		families.put("asked to be seen", of(wanted));
		this.database.sql("""
				insert into subject_access_request (id, version, reference, family_id, person_id, requester,
					received_on, sort_on, state, recorded_by, recorded_at)
				select id, 0, 'S-1999-000001', family_id, ?, 'SUBJECT', cast(started_at as date),
					cast(started_at as date), 'OPEN', 'records-officer', started_at from case_file where id = ?""")
			.params(UUID.fromString(wanted.person("Kofi")), UUID.fromString(wanted.caseId()))
			.update();

		families.forEach(this::agrees);
		this.database.sql("delete from subject_access_request where reference = 'S-1999-000001'").update();

		assertThat(kept(families.get("closed"))).contains(this.journeys.today().minusYears(3).plusYears(25));
		assertThat(kept(families.get("closed, unborn"))).isEmpty();
		release(hold);
		agrees("held no more", families.get("held"));
	}

	@Test
	void movesWithAYoungerChildWhoJoinsOrIsBorn() {
		Journeys.Story story = this.journeys.anActiveCase();
		UUID family = of(story);
		LocalDate first = kept(family).orElseThrow();

		join(story, Map.of("firstName", "Esi", "lastName", story.surname(), "dateOfBirth",
				this.journeys.today().minusYears(1).toString()));
		assertThat(kept(family)).contains(first.plusYears(2));
		String baby = join(story,
				Map.of("lastName", story.surname(), "expectedDate", this.journeys.today().plusMonths(1).toString()));
		assertThat(kept(family)).as("nothing is known of a day to come").contains(first.plusYears(2));
		Api.Answer born = this.api.as(Journeys.HEALTH)
			.post(story.path("/members/" + baby + "/birth"),
					Map.of("bornOn", this.journeys.today().toString(), "firstName", "Yaw"));

		assertThat(born.status()).as(born.text()).isEqualTo(201);
		assertThat(kept(family)).contains(this.journeys.today().plusYears(25));
		agrees("born", family);
	}

	@Test
	void keepsOneLineOfFamiliesThatAreOneAndTwoOfThoseParted() {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		UUID from = of(one);
		UUID into = of(other);
		this.database.sql("update person set date_of_birth = ? where id = ?")
			.params(this.journeys.today().minusYears(1), UUID.fromString(one.person("Kofi")))
			.update();

		Api.Answer merged = this.api.as("team-manager")
			.post(one.path("/merge"), Map.of("into", other.caseId(), "reason", "The same family, told of twice."));

		assertThat(merged.status()).as(merged.text()).isEqualTo(201);
		assertThat(lines(from)).isZero();
		assertThat(kept(into)).contains(this.journeys.today().plusYears(24));
		agrees("made one", into);
		Api.Answer parted = this.api.as("team-manager")
			.post(one.path("/unmerge"), Map.of("reason", "Two families of one name."));
		assertThat(parted.status()).as(parted.text()).isLessThan(300);
		agrees("parted from", from);
		agrees("parted into", into);
	}

	@Test
	void catchesUpWithFamiliesOfBeforeAndWithAnotherPolicy() {
		UUID family = of(this.journeys.aCaseInAssessment());
		LocalDate until = kept(family).orElseThrow();
		this.database.sql("delete from family_kept where family_id = ?").param(family).update();

		this.catchingUp.catchUp();
		assertThat(kept(family)).contains(until);

		this.database.sql("update family_kept set kept_until = null, counted_by = '18/1' where family_id = ?")
			.param(family)
			.update();
		this.catchingUp.catchUp();
		assertThat(kept(family)).contains(until);
	}

	@Test
	void showsWhoseTimeIsOverAndOffersAnErasureUnlessTheyAreHeld() {
		Journeys.Story story = decidedOnNothing(Map.of());
		UUID family = ofContact(story);
		String reference = story.contact().get("reference").asString();
		this.database.sql("update contact set received_at = ? where id = ?")
			.params(LocalDate.of(2011, 3, 7).atTime(10, 0).atOffset(ZoneOffset.UTC), UUID.fromString(story.contactId()))
			.update();
		this.database.sql("update family_kept set counted_by = '' where family_id = ?").param(family).update();
		this.catchingUp.catchUp();
		for (String who : List.of("auditor", "screener", "admin")) {
			assertThat(this.api.as(who).get("/api/erasures/due").status()).as(who).isEqualTo(403);
		}
		assertThat(this.api.as(OFFICER).get("/api/erasures/due?after=x").status()).isEqualTo(400);

		JsonNode line = line(family);
		assertThat(line.get("reference").asString()).isEqualTo(reference);
		assertThat(line.get("keptUntil").asString()).isEqualTo("2017-03-07");
		assertThat(line.get("contacts").asInt()).isOne();
		assertThat(line.get("held")).isEmpty();
		assertThat(page()).contains("/erasures/new?reference=" + reference);
		String hold = hold(reference);
		assertThat(line(family).at("/held/0").asString()).isEqualTo("C-2026-31");
		assertThat(page()).contains(reference).doesNotContain("/erasures/new?reference=" + reference);
		release(hold);
		String asked = this.api.as(OFFICER)
			.post("/api/erasures", Map.of("reference", reference, "basis", "RETENTION_OVER", "authority", "L-2026-1"))
			.body()
			.get("id")
			.asString();
		assertThat(line(family).get("asked").asString()).isEqualTo(asked);
		assertThat(this.api.as("auditor").get("/api/audit/events?limit=100&action=LIST_VIEWED&actor=" + OFFICER).text())
			.contains("FAMILIES_DUE");

		assertThat(
				this.api.as(SECOND).post("/api/erasures/" + asked + "/decision", Map.of("decision", "ERASE")).status())
			.isEqualTo(200);
		assertThat(line(family)).isNull();
		assertThat(lines(family)).isZero();
	}

	/** Listed on a day exactly where an erasure might be asked for on that day. */
	private void agrees(String state, UUID family) {
		RecordsOfFamily.Found found = this.records.of(family);
		LocalDate until = this.records.keptUntil(found, this.profile.retention());
		assertThat(kept(family)).as(state).isEqualTo(Optional.ofNullable(until));
		LocalDate around = (until != null) ? until : this.journeys.today().plusYears(100);
		for (LocalDate day : List.of(this.journeys.today(), around.minusDays(1), around, around.plusYears(1))) {
			List<FamilyDue> listed = this.due
				.told(this.due.on(day, 100_000, null).stream().filter((line) -> line.family().equals(family)).toList());
			boolean offered = !listed.isEmpty() && listed.get(0).offered();
			assertThat(offered).as("%s on %s", state, day).isEqualTo(mayGo(found, until, day));
		}
	}

	private boolean mayGo(RecordsOfFamily.Found found, LocalDate until, LocalDate day) {
		try {
			ErasureRules.demand(new Profile.ErasureBasis("RETENTION_OVER", "Over", false),
					this.holds.over(found.families()), this.records.open(found), this.records.askedFor(found), until,
					day);
			return true;
		}
		catch (CannotErase ex) {
			return false;
		}
	}

	private Optional<LocalDate> kept(UUID family) {
		assertThat(lines(family)).isOne();
		return this.database.sql("select kept_until from family_kept where family_id = ?")
			.param(family)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single();
	}

	private long lines(UUID family) {
		return this.database.sql("select count(*) from family_kept where family_id = ?")
			.param(family)
			.query(Long.class)
			.single();
	}

	/** The family's line, whichever page it is on; null where it has none. */
	private JsonNode line(UUID family) {
		String after = "";
		while (after != null) {
			JsonNode page = this.api.as(OFFICER).get("/api/erasures/due?limit=100" + after).body();
			for (JsonNode line : page.get("items")) {
				if (family.toString().equals(line.get("familyId").asString())) {
					return line;
				}
			}
			after = page.has("next") ? "&after=" + page.get("next").asString() : null;
		}
		return null;
	}

	private String page() {
		return new PageVisitor(this.port, OFFICER, (call) -> {
		}).get("/erasures/due").text();
	}

	private Journeys.Story decidedOnNothing(Map<String, ?> fields) {
		return this.journeys.aContact(fields)
			.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "NFA", "level", "U", "rationale", "Universal services meet the need.",
							"overrideReason", "The nursery and the health visitor do already what is needed."));
	}

	private Map<String, Object> unborn() {
		var child = new HashMap<>(this.journeys.theChild(Journeys.aSurname()));
		child.remove("dateOfBirth");
		child.remove("firstName");
		child.put("expectedDate", this.journeys.today().plusMonths(2).toString());
		return child;
	}

	private Journeys.Story unbornAlone() {
		return this.journeys.aContact(Map.of("children", List.of(unborn())))
			.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs."));
	}

	private Journeys.Story steppedUp() {
		Journeys.Story story = this.journeys.anActiveCase();
		Api.Answer asked = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT", "reasons", List.of("Says he was hit")));
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		story.does("social-care-manager", "decide-step-up",
				Map.of("decision", "ACCEPT_S17", "rationale", "Meets it.", "receivingTeam", "Assessment"));
		return story.does("social-care-manager", "confirm-social-care-start",
				Map.of("startedOn", this.journeys.today().toString()));
	}

	private String join(Journeys.Story story, Map<String, Object> child) {
		Api.Answer added = this.api.as(Journeys.HEALTH)
			.post(story.path("/members"), Map.of("child", child, "prHolder", "Abena", "consentScope",
					List.of("ASSESSMENT", "STORE_ON_SYSTEM")));
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		return added.body().get("personId").asString();
	}

	private UUID of(Journeys.Story story) {
		return this.database.sql("select family_id from case_file where id = ?")
			.param(UUID.fromString(story.caseId()))
			.query(UUID.class)
			.single();
	}

	private UUID ofContact(Journeys.Story story) {
		return this.database.sql("select family_id from contact where id = ?")
			.param(UUID.fromString(story.contactId()))
			.query(UUID.class)
			.single();
	}

	private String hold(Journeys.Story story) {
		return hold(story.theCase().get("reference").asString());
	}

	private String hold(String reference) {
		Api.Answer held = this.api.as(OFFICER)
			.post("/api/erasure-holds",
					Map.of("reference", reference, "reason", "COMPLAINT", "authority", "C-2026-31"));
		assertThat(held.status()).as(held.text()).isEqualTo(201);
		return held.body().get("id").asString();
	}

	private void release(String hold) {
		assertThat(this.api.as(SECOND)
			.post("/api/erasure-holds/" + hold + "/release", Map.of("because", "The complaint was answered."))
			.status()).isEqualTo(200);
	}

}
