package org.earlyhelp.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.PageVisitor;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One child's whole history: what an inspection asks for first. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildHistoryTests {

	private static final User AUDITOR = user("auditor", Role.AUDITOR);

	private static final User SERVICE_MANAGER = user("service-manager", Role.SERVICE_MANAGER);

	@Autowired
	private ReadingChildHistory histories;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Value("${local.server.port}")
	private String port;

	private Journeys.Story story;

	private UUID child;

	@BeforeAll
	void live() {
		this.story = this.journeys.aClosedCase();
		this.child = UUID.fromString(this.story.person("Kofi"));
	}

	@Test
	void tellsWhoTheChildIsAndWhatWasFoundPlannedSaidAndEnded() throws Exception {
		ChildHistory history = read(SERVICE_MANAGER, this.child, null);

		assertThat(history.child().name()).isEqualTo("Kofi " + this.story.surname());
		assertThat(history.contacts()).extracting(ChildHistory.ContactLine::id)
			.contains(UUID.fromString(this.story.contactId()));
		ChildHistory.Episode episode = history.episodes().get(0);
		assertThat(episode.id()).isEqualTo(UUID.fromString(this.story.caseId()));
		assertThat(episode.closedOn()).isNotNull();
		assertThat(episode.closureReason()).isNotNull();
		assertThat(episode.content().leads()).isNotEmpty();
		assertThat(episode.content().needs()).isNotEmpty()
			.allSatisfy((need) -> assertThat(need.outcomes()).isNotEmpty());
		assertThat(episode.content().voices()).extracting(ChildHistory.Voice::when).contains("ASSESSMENT");
		assertThat(episode.content().closure()).isNotNull();
	}

	@Test
	void tellsHowReviewsScaledWhatWasWanted() throws Exception {
		Journeys.Story reviewed = this.journeys.anActiveCase();
		reviewed.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(reviewed, 6, "IMPROVED"));

		ChildHistory.Content content = read(SERVICE_MANAGER, UUID.fromString(reviewed.person("Kofi")), null).episodes()
			.get(0)
			.content();

		assertThat(content.reviews()).singleElement()
			.satisfies((review) -> assertThat(review.familyContributed()).isTrue());
		assertThat(content.needs().get(0).outcomes().get(0).points()).extracting((point) -> point.scale())
			.containsExactly(6);
		assertThat(content.closure()).isNull();
	}

	@Test
	void hasEveryDeedInOrderWithItsPlaceInTheTree() throws Exception {
		this.api.as("auditor").get("/api/audit/export?format=jsonl&caseId=" + this.story.caseId());

		List<LedgerLine> entries = read(AUDITOR, this.child, null).entries().items();

		assertThat(entries).extracting(LedgerLine::action)
			.containsSubsequence("CONTACT_RECEIVED", "CONTACT_DECIDED", "CASE_OPENED", "CONSENT_RECORDED",
					"ASSESSMENT_COMPLETED", "TAF_MEETING_HELD", "CLOSURE_PROPOSED", "CLOSURE_SIGNED_OFF")
			.doesNotContain("RECORD_VIEWED");
		assertThat(entries).filteredOn((line) -> line.action().equals("CASE_OPENED"))
			.singleElement()
			.satisfies((line) -> assertThat(line.index()).isNotNull());
		assertThat(entries).extracting(LedgerLine::id).isSorted();
	}

	@Test
	void leavesWithItsProofs() throws Exception {
		var visitor = new PageVisitor(this.port, "auditor", (call) -> {
		});

		Api.Answer bundle = visitor.get("/ledger/children/" + this.child + "/bundle.zip");

		assertThat(bundle.status()).isEqualTo(200);
		assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
		assertThat(bundle.header("Content-Disposition")).contains("child-history.zip");
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?correlationId=" + bundle.header("X-Correlation-Id"))
			.body()
			.at("/items/0/action")
			.asString()).isEqualTo("EXPORTED");
		assertThat(visitor.get("/ledger/children/" + UUID.randomUUID() + "/bundle.zip").status()).isEqualTo(404);
	}

	@Test
	void leavesTheContentOfACaseThatWasNotSampledToThoseWhoMayReadIt() throws Exception {
		ChildHistory unsampled = read(AUDITOR, this.child, null);
		assertThat(unsampled.whole()).isFalse();
		assertThat(unsampled.episodes().get(0).content()).isNull();
		assertThat(unsampled.entries().items()).isNotEmpty();

		sample(true);
		try {
			assertThat(read(AUDITOR, this.child, null).episodes().get(0).content()).isNotNull();
		}
		finally {
			sample(false);
		}
	}

	@Test
	void isAsAtTheDayAskedFor() throws Exception {
		LocalDate before = ServiceTime.dayOf(this.clock.instant()).minusYears(1);

		ChildHistory then = read(SERVICE_MANAGER, this.child, before);

		assertThat(then.episodes()).isEmpty();
		assertThat(then.contacts()).isEmpty();
		assertThat(then.entries().items()).isEmpty();
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> read(AUDITOR, this.child, ServiceTime.dayOf(this.clock.instant()).plusDays(1)));
	}

	/**
	 * The ledger has it that the lead was agreed today: what stood yesterday was other.
	 */
	@Test
	void saysWhatWasChangedSince() throws Exception {
		Journeys.Story story = this.journeys.aCaseToPlan();
		UUID kofi = UUID.fromString(story.person("Kofi"));
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		begun(story, -3);
		try {
			ChildHistory.Episode then = read(SERVICE_MANAGER, kofi, today.minusDays(1)).episodes().get(0);

			assertThat(then.content().leads()).isNotEmpty();
			assertThat(ServiceTime.dayOf(then.content().leadsChanged())).isEqualTo(today);
			assertThat(then.content().assessment()).isNull();
			assertThat(then.content().needs()).isEmpty();
			assertThat(then.content().needsChanged()).isNull();
			assertThat(read(SERVICE_MANAGER, kofi, today).episodes().get(0).content().leadsChanged()).isNull();
		}
		finally {
			begun(story, 3);
		}
	}

	/** So many days later: its first moments, and those of whoever leads. */
	private void begun(Journeys.Story story, int days) {
		for (String where : List.of("case_file set started_at = started_at + interval '%d' day where id = ?",
				"lead_assignment set started_at = started_at + interval '%d' day where case_id = ?")) {
			this.database.sql("update " + where.formatted(days)).param(UUID.fromString(story.caseId())).update();
		}
	}

	@Test
	void followsAChildWhoWasFoundToBeOneWithAnother() throws Exception {
		Journeys.Story other = this.journeys.aContact();
		UUID twice = this.database.sql("select min(cast(person_id as varchar)) from contact_child where contact_id = ?")
			.param(UUID.fromString(other.contactId()))
			.query(String.class)
			.optional()
			.map(UUID::fromString)
			.orElseThrow();
		this.database.sql("update person set same_as = ? where id = ?").params(this.child, twice).update();
		try {
			ChildHistory history = read(AUDITOR, twice, null);

			assertThat(history.ids()).startsWith(this.child).contains(twice);
			assertThat(history.contacts()).extracting(ChildHistory.ContactLine::id)
				.contains(UUID.fromString(this.story.contactId()), UUID.fromString(other.contactId()));
			assertThat(history.episodes()).extracting(ChildHistory.Episode::id)
				.contains(UUID.fromString(this.story.caseId()));
		}
		finally {
			this.database.sql("update person set same_as = null where id = ?").param(twice).update();
		}
	}

	@Test
	void knowsNoChildOfARestrictedCaseAndNobodyElse() throws Exception {
		Journeys.Story hidden = this.journeys.aCaseInAssessment();
		UUID kofi = UUID.fromString(hidden.person("Kofi"));
		String reference = hidden.theCase().get("reference").asString();
		assertThat(this.<List<?>>as(AUDITOR, () -> this.histories.children(reference))).isNotEmpty();

		this.database.sql("update case_file set restriction = 3 where id = ?")
			.param(UUID.fromString(hidden.caseId()))
			.update();

		assertThat(this.<List<?>>as(AUDITOR, () -> this.histories.children(reference))).isEmpty();
		for (User reader : List.of(AUDITOR, SERVICE_MANAGER)) {
			assertThatExceptionOfType(NotThere.class).isThrownBy(() -> read(reader, kofi, null));
			assertThatExceptionOfType(NotThere.class).isThrownBy(() -> read(reader, UUID.randomUUID(), null));
		}
		UUID adult = this.database
			.sql("select min(cast(p.id as varchar)) from person p join family_member m on m.person_id = p.id"
					+ " join case_file c on c.family_id = m.family_id where c.id = ? and not p.child")
			.param(UUID.fromString(this.story.caseId()))
			.query(String.class)
			.optional()
			.map(UUID::fromString)
			.orElseThrow();
		assertThatExceptionOfType(NotThere.class).isThrownBy(() -> read(AUDITOR, adult, null));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "AUDITOR", "SERVICE_MANAGER" })
	void isForAuditorsAndServiceManagers(Role role) {
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> read(user("other", role), this.child, null));
	}

	private void sample(boolean sampled) {
		this.database.sql("update case_file set sampled = ? where id = ?")
			.params(sampled, UUID.fromString(this.story.caseId()))
			.update();
	}

	private ChildHistory read(User reader, UUID who, LocalDate asAt) throws Exception {
		return as(reader, () -> this.histories.read(who, asAt, null));
	}

	private <T> T as(User reader, java.util.concurrent.Callable<T> work) throws Exception {
		return this.user.as(reader, work);
	}

	private static User user(String username, Role role) {
		return new User(username, username, "council", Set.of(role), Set.of());
	}

}
