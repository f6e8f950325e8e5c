package org.earlyhelp.timeliness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.audit.Vault;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every clock can be counted again from the ledger alone: the entries of a case, unsealed
 * and told in their order to the timetable, give the clocks that the figures count.
 */
@ServiceTest
class RecountTests {

	private static final int SALT = 32;

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@Autowired
	private Journeys journeys;

	@Autowired
	private KeptDeadlines deadlines;

	@Autowired
	private Vault vault;

	@Autowired
	private JdbcClient database;

	/** What of a clock figures count. */
	private record Counted(Timer timer, DeadlineState state, Instant started, Instant due, Instant first,
			Instant stopped, Integer took) {

		static Counted of(Deadline deadline) {
			return new Counted(deadline.timer(), deadline.state(), whole(deadline.startedAt()), whole(deadline.dueAt()),
					whole(deadline.originalDueAt()), whole(deadline.stoppedAt()), deadline.tookDays());
		}

		private static Instant whole(Instant moment) {
			return (moment != null) ? moment.truncatedTo(ChronoUnit.SECONDS) : null;
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "CONTACT", "AWAITING", "ASSESSMENT", "PLANNING", "ACTIVE", "CLOSED" })
	void countsTheSameFromTheLedger(String until) {
		Journeys.Story story = switch (until) {
			case "CONTACT" -> this.journeys.aScreenedContact();
			case "AWAITING" -> this.journeys.aCaseAwaitingConsent();
			case "ASSESSMENT" -> this.journeys.aCaseInAssessment();
			case "PLANNING" -> this.journeys.aCaseToPlan();
			case "ACTIVE" -> this.journeys.anActiveCase();
			default -> this.journeys.aClosedCase();
		};

		recount(Subject.of(new ContactId(UUID.fromString(story.contactId()))));
		if (!until.equals("CONTACT")) {
			recount(Subject.of(new CaseId(UUID.fromString(story.caseId()))));
		}
	}

	private void recount(Subject subject) {
		JourneyClocks recounted = new JourneyClocks();
		facts(subject).forEach(recounted::tell);

		List<Deadline> kept = this.deadlines.of(subject);
		assertThat(kept).isNotEmpty();
		assertThat(recounted.all()).extracting(Counted::of)
			.containsExactlyInAnyOrderElementsOf(kept.stream().map(Counted::of).toList());
	}

	private List<DomainEvent> facts(Subject subject) {
		Map<String, Class<? extends DomainEvent>> known = new Timetable().facts()
			.stream()
			.collect(Collectors.toMap(RecountTests::action, Function.identity()));
		return this.database
			.sql("select action, family_id, payload from ledger_entry where subject_id = :subject and outcome = 'DONE'"
					+ " order by id")
			.param("subject", subject.id())
			.query((row, index) -> {
				Class<? extends DomainEvent> fact = known.get(row.getString("action"));
				UUID family = row.getObject("family_id", UUID.class);
				return (fact != null) ? read(fact,
						this.vault.open((family != null) ? new FamilyId(family) : null, row.getBytes("payload")))
						: null;
			})
			.list()
			.stream()
			.filter((fact) -> fact != null)
			.map(DomainEvent.class::cast)
			.toList();
	}

	private static <E extends DomainEvent> E read(Class<E> fact, byte[] salted) {
		return JSON.readValue(new String(Arrays.copyOfRange(salted, SALT, salted.length), StandardCharsets.UTF_8),
				fact);
	}

	private static String action(Class<?> fact) {
		return fact.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase();
	}

}
