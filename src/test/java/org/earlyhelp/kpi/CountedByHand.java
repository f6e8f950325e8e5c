package org.earlyhelp.kpi;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.shared.ServiceTime;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures counted again without any query: whole tables are read, and each unit is
 * looked at by itself. Slow, and of its own making: none of it is shared with what it
 * checks.
 *
 * @see "outcomes-and-kpis, 5.1 and 5.6"
 */
public final class CountedByHand {

	private static final String[] REFERRALS = { "CSC_REFERRAL_S17", "CSC_URGENT_S47" };

	private static final Set<String> NO_HELP = Set.of("MERGED", "OPENED_IN_ERROR", "CONSENT_REFUSED", "CHILD_DIED");

	private static final Set<String> LEFT = Set.of("STEPPED_UP_CIN", "STEPPED_UP_CP", "STEPPED_UP_CLA",
			"MOVED_OUT_OF_AREA");

	private final List<Row> cases;

	private final List<Row> contacts;

	private final List<Row> stepUps;

	private final List<Row> decisions;

	private final List<Row> stepDowns;

	private final List<Row> members;

	private final List<Row> leads;

	private final List<Row> stages;

	private final List<Row> withdrawals;

	private final List<Row> requests;

	private final List<Row> voices;

	private final List<Row> audits;

	private final Map<Object, Row> people = new HashMap<>();

	private final Map<Object, Row> families = new HashMap<>();

	private final Map<Object, Set<Object>> named;

	private final Map<Object, Set<Object>> steppedUp;

	private final LocalDate from;

	private final LocalDate to;

	private final Instant now;

	private final Map<String, List<Long>> counted = new TreeMap<>();

	public CountedByHand(JdbcClient database, LocalDate from, LocalDate to, Instant now) {
		this.cases = rows(database, "case_file");
		this.contacts = rows(database, "contact");
		this.stepUps = rows(database, "step_up");
		this.decisions = rows(database, "step_up_decision");
		this.stepDowns = rows(database, "step_down");
		this.members = rows(database, "family_member");
		this.leads = rows(database, "lead_assignment");
		this.stages = rows(database, "case_stage");
		this.withdrawals = rows(database, "consent_withdrawal");
		this.requests = rows(database, "service_request");
		this.voices = rows(database, "kpi_voice");
		this.audits = rows(database, "case_audit");
		rows(database, "person").forEach((person) -> this.people.put(person.get("id"), person));
		rows(database, "family").forEach((family) -> this.families.put(family.get("id"), family));
		this.named = grouped(rows(database, "contact_child"), "contact_id");
		this.steppedUp = grouped(rows(database, "kpi_step_up_child"), "step_up_id");
		this.from = from;
		this.to = to;
		this.now = now;
		countFrontDoor();
		countEpisodes();
		countSteps();
		countAsItStands();
	}

	/** Numerator and denominator by measure and variant; a plain count has one number. */
	public Map<String, List<Long>> all() {
		return this.counted;
	}

	/** The same of a figure and its variants, as the service tells them. */
	public static Map<String, List<Long>> told(KpiFigure figure) {
		var told = new TreeMap<String, List<Long>>();
		told.put(figure.id(), numbers(figure.numerator(), figure.denominator()));
		figure.variants()
			.forEach((variant) -> told.put(variant.id(), numbers(variant.numerator(), variant.denominator())));
		return told;
	}

	private static List<Long> numbers(Long... numbers) {
		return Arrays.stream(numbers).filter(Objects::nonNull).toList();
	}

	private void countFrontDoor() {
		List<Row> decided = this.contacts.stream()
			.filter((contact) -> isIn(contact.day("decided_at")) && !isNone(contact))
			.toList();
		List<Row> accepted = this.stepUps.stream().filter((stepUp) -> isIn(stepUp.day("accepted_at"))).toList();
		long referred = decided.stream().filter(CountedByHand::isReferral).count();
		put("K02", referred + accepted.size(), decided.size() + accepted.size());
		long ofAccepted = accepted.stream().mapToLong((one) -> in(this.steppedUp, one).size()).sum();
		put("K02_CHILDREN",
				decided.stream().filter(CountedByHand::isReferral).mapToLong((one) -> in(this.named, one).size()).sum()
						+ ofAccepted,
				decided.stream().mapToLong((one) -> in(this.named, one).size()).sum() + ofAccepted);
		List<Row> several = decided.stream().filter((contact) -> "PP".equals(contact.get("level"))).toList();
		put("K04", several.stream().filter((one) -> one.is("current_taf")).count(), several.size());
		put("K05", several.stream().filter((one) -> one.is("previous_taf") && !one.is("current_taf")).count(),
				several.size());
		List<Referral> referrals = referrals();
		List<Referral> now = referrals.stream().filter((one) -> isIn(ServiceTime.dayOf(one.at))).toList();
		put("K08", now.stream().filter((one) -> referrals.stream().anyMatch(one::follows)).count(), now.size());
	}

	private void countEpisodes() {
		List<Row> closed = this.cases.stream()
			.filter((one) -> isIn(one.day("closed_on")) && !NO_HELP.contains(one.get("closure_reason")))
			.toList();
		List<Row> stayed = closed.stream().filter((one) -> !LEFT.contains(one.get("closure_reason"))).toList();
		put("K01", closed.stream().filter((one) -> one.isOf("outcome", "MET")).count(), closed.size());
		put("K01b", closed.stream().filter((one) -> one.isOf("outcome", "MET", "PARTLY")).count(), closed.size());
		put("K01c", stayed.stream().filter((one) -> one.isOf("outcome", "MET")).count(), stayed.size());
		List<Referral> referrals = referrals();
		put("K20", closed.stream().filter((one) -> isReferredAfter(one, referrals)).count(), closed.size());
		List<Row> initiated = this.cases.stream().filter((one) -> isIn(initiated(one))).toList();
		put("K03", initiated.stream().filter((one) -> !one.is("stepped_down")).count());
		put("K03_STEP_DOWN", initiated.stream().filter((one) -> one.is("stepped_down")).count());
		put("K06a", initiated.stream()
			.filter((one) -> children(one, initiatedHere(one)).anyMatch((child) -> isYoung(child, initiated(one))))
			.count(), initiated.size());
		put("K06b", initiated.stream()
			.mapToLong((one) -> children(one, initiatedHere(one)).filter((child) -> isYoung(child, initiated(one)))
				.count())
			.sum(), initiated.stream().mapToLong((one) -> children(one, initiatedHere(one)).count()).sum());
		List<Row> started = this.cases.stream().filter((one) -> isIn(one.day("started_at"))).toList();
		put("K08b", started.stream().filter(this::isAgain).count(), started.size());
		List<Row> answered = this.cases.stream()
			.filter((one) -> isIn(one.day("consent_on")) && one.isOf("consent", "GIVEN", "REFUSED", "WITHDRAWN"))
			.toList();
		put("K16", answered.stream().filter((one) -> one.isOf("consent", "REFUSED")).count(), answered.size());
		List<Row> agreed = this.cases.stream()
			.filter((one) -> one.isOf("consent", "GIVEN", "WITHDRAWN") && !one.day("consent_on").isAfter(this.to)
					&& (one.get("closed_on") == null || !one.day("closed_on").isBefore(this.from))
					&& withdrawn(one).noneMatch((day) -> day.isBefore(this.from)))
			.toList();
		put("K16_WITHDRAWN", agreed.stream().filter((one) -> withdrawn(one).anyMatch(this::isIn)).count(),
				agreed.size());
		List<Row> heard = this.voices.stream()
			.filter((one) -> isIn(one.day("on_day")) && one.number("children") > 0 && !one.is("superseded"))
			.toList();
		voice("K15", heard, (one) -> true);
		voice("K15_ASSESSMENTS", heard, (one) -> !one.isOf("kind", "REVIEW"));
		voice("K15_REVIEWS", heard, (one) -> one.isOf("kind", "REVIEW"));
		List<Row> asked = this.requests.stream().filter((one) -> isIn(one.day("requested_at"))).toList();
		put("K21", asked.stream().filter((one) -> one.isOf("state", "DECLINED")).count(), asked.size());
		put("K21_WAITING", asked.stream().filter((one) -> one.isOf("state", "SENT", "ACCEPTED", "WAITING")).count(),
				asked.size());
		List<Row> drawn = this.audits.stream().filter((one) -> isIn(one.day("sample_month"))).toList();
		List<Row> done = drawn.stream().filter((one) -> one.get("agreed_overall") != null).toList();
		put("K18", done.size(), drawn.size());
		for (String grade : List.of("OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "INADEQUATE")) {
			put("K18_" + grade, done.stream().filter((one) -> one.isOf("agreed_overall", grade)).count(), done.size());
		}
	}

	private void voice(String id, List<Row> all, Predicate<Row> which) {
		List<Row> those = all.stream().filter(which).toList();
		put(id, those.stream().filter((one) -> one.number("heard") == one.number("children")).count(), those.size());
	}

	private void countSteps() {
		long open = open().count();
		List<Row> decided = this.stepUps.stream()
			.map(this::standing)
			.filter((decision) -> decision != null && isIn(decision.day("decided_at")))
			.toList();
		long accepted = decided.stream().filter((one) -> one.isOf("decision", "ACCEPT_S17", "ACCEPT_S47")).count();
		put("K09", accepted, open);
		put("K09_REJECTED", decided.size() - accepted, open);
		put("K09_REQUESTED", this.stepUps.stream().filter((one) -> isIn(one.day("requested_at"))).count(), open);
		put("K09_STEP_DOWNS", this.stepDowns.stream().filter((one) -> isIn(one.day("received_at"))).count(), open);
	}

	private void countAsItStands() {
		List<Row> beyond = open()
			.filter((one) -> this.stages.stream()
				.anyMatch((stage) -> stage.get("case_id").equals(one.get("id")) && stage.isOf("state", "ACTIVE")
						&& stage.moment("entered_at").isBefore(end())))
			.toList();
		put("K14", beyond.stream().filter((one) -> isLed(one, "ACCEPTED")).count(), beyond.size());
		LocalDate day = ServiceTime.dayOf(this.now).isBefore(this.to) ? ServiceTime.dayOf(this.now) : this.to;
		List<Row> managed = open().filter((one) -> isLed(one, "ACCEPTED", "INTERIM")).toList();
		put("K19",
				managed.stream().filter((one) -> children(one, day).anyMatch((child) -> isYoung(child, day))).count(),
				managed.size());
	}

	/** The decision that stands; null before there is one. */
	private Row standing(Row stepUp) {
		return this.decisions.stream()
			.filter((one) -> one.get("step_up_id").equals(stepUp.get("id")) && !one.isOf("decision", "MORE_INFO"))
			.max((one, other) -> Long.compare(one.number("number"), other.number("number")))
			.orElse(null);
	}

	private Stream<Row> open() {
		return this.cases.stream()
			.filter((one) -> one.moment("started_at").isBefore(end())
					&& (one.get("closed_on") == null || one.day("closed_on").isAfter(lastDay())));
	}

	private Instant end() {
		Instant end = ServiceTime.at(this.to.plusDays(1), java.time.LocalTime.MIDNIGHT);
		return end.isAfter(this.now) ? this.now : end;
	}

	private LocalDate lastDay() {
		LocalDate today = ServiceTime.dayOf(this.now);
		return this.to.isAfter(today) ? today : this.to;
	}

	private boolean isLed(Row episode, String... status) {
		return this.leads.stream()
			.anyMatch((lead) -> lead.get("case_id").equals(episode.get("id")) && lead.isOf("status", status)
					&& lead.moment("started_at").isBefore(end())
					&& (lead.get("ended_at") == null || !lead.moment("ended_at").isBefore(end())));
	}

	private Stream<LocalDate> withdrawn(Row episode) {
		return !episode.isOf("consent", "WITHDRAWN") ? Stream.empty()
				: this.withdrawals.stream()
					.filter((one) -> one.get("case_id").equals(episode.get("id")) && !one.is("narrowed"))
					.map((one) -> one.day("withdrawn_on"));
	}

	private Row steppedDown(Row episode) {
		return !episode.is("reuses_assessment") ? null
				: this.stepDowns.stream()
					.filter((one) -> episode.get("id").equals(one.get("case_id")))
					.findFirst()
					.orElse(null);
	}

	private LocalDate initiated(Row episode) {
		Row stepDown = steppedDown(episode);
		return (episode.get("assessment_started_on") != null || stepDown == null) ? episode.day("assessment_started_on")
				: stepDown.day("agreed_on");
	}

	/** The first day since then on which the family is known here. */
	private LocalDate initiatedHere(Row episode) {
		LocalDate agreed = initiated(episode);
		Row stepDown = steppedDown(episode);
		if (episode.get("assessment_started_on") != null || stepDown == null) {
			return agreed;
		}
		return stepDown.day("received_at").isAfter(agreed) ? stepDown.day("received_at") : agreed;
	}

	private Stream<Row> children(Row episode, LocalDate on) {
		return this.members.stream()
			.filter((one) -> one.get("family_id").equals(episode.get("family_id"))
					&& !one.day("member_from").isAfter(on)
					&& (one.get("member_until") == null || one.day("member_until").isAfter(on)))
			.map((one) -> this.people.get(one.get("person_id")))
			.filter((person) -> person.is("child"));
	}

	private static boolean isYoung(Row child, LocalDate on) {
		return (child.get("date_of_birth") == null) ? child.get("expected_date") != null
				: child.day("date_of_birth").plusYears(5).isAfter(on);
	}

	private boolean isAgain(Row episode) {
		LocalDate started = episode.day("started_at");
		return this.cases.stream()
			.filter((one) -> familyOf(one).equals(familyOf(episode)) && one != episode && one.get("closed_on") != null
					&& !one.day("closed_on").isAfter(started)
					&& !one.isOf("closure_reason", "MERGED", "OPENED_IN_ERROR", "CONSENT_REFUSED"))
			.anyMatch((one) -> !one.day("closed_on").isBefore(started.minusDays(365)));
	}

	private List<Referral> referrals() {
		return Stream.concat(
				this.contacts.stream()
					.filter((one) -> one.get("decided_at") != null && isReferral(one) && !isNone(one))
					.map((one) -> new Referral(one.get("id"), one.moment("decided_at"), familyOf(one),
							inTheEnd(in(this.named, one)))),
				this.stepUps.stream()
					.filter((one) -> one.get("accepted_at") != null)
					.map((one) -> new Referral(one.get("id"), one.moment("accepted_at"), familyOfStepUp(one),
							inTheEnd(in(this.steppedUp, one)))))
			.toList();
	}

	private Object familyOfStepUp(Row stepUp) {
		return this.cases.stream()
			.filter((one) -> one.get("id").equals(stepUp.get("case_id")))
			.findFirst()
			.map(this::familyOf)
			.orElseThrow();
	}

	/** Of a family that was merged, the last that it was merged into; null of none. */
	private Object familyOf(Row row) {
		return inTheEnd(this.families, "merged_into", row.get("family_id"));
	}

	/** Who they are the same as. */
	private Set<Object> inTheEnd(Set<Object> people) {
		return people.stream().map((one) -> inTheEnd(this.people, "same_as", one)).collect(Collectors.toSet());
	}

	private static Object inTheEnd(Map<Object, Row> rows, String link, Object from) {
		Object end = from;
		while (end != null && rows.get(end).get(link) != null) {
			end = rows.get(end).get(link);
		}
		return end;
	}

	private boolean isReferredAfter(Row episode, List<Referral> referrals) {
		LocalDate closed = episode.day("closed_on");
		Object family = familyOf(episode);
		Set<Object> children = inTheEnd(this.members.stream()
			.filter((one) -> familyOf(one).equals(family))
			.map((one) -> one.get("person_id"))
			.filter((person) -> this.people.get(person).is("child"))
			.collect(Collectors.toSet()));
		return referrals.stream().anyMatch((one) -> {
			LocalDate day = ServiceTime.dayOf(one.at);
			return day.isAfter(closed) && !day.isAfter(closed.plusMonths(12))
					&& (family.equals(one.family) || one.children.stream().anyMatch(children::contains));
		});
	}

	private static boolean isReferral(Row contact) {
		return contact.isOf("outcome", REFERRALS);
	}

	private static boolean isNone(Row contact) {
		return contact.isOf("state", "VOID", "LINKED_DUPLICATE");
	}

	private boolean isIn(LocalDate day) {
		return day != null && !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	private static Set<Object> in(Map<Object, Set<Object>> children, Row unit) {
		return children.getOrDefault(unit.get("id"), Set.of());
	}

	private void put(String id, long... numbers) {
		this.counted.put(id, Arrays.stream(numbers).boxed().toList());
	}

	private static List<Row> rows(JdbcClient database, String table) {
		return database.sql("select * from " + table).query().listOfRows().stream().map(Row::new).toList();
	}

	private static Map<Object, Set<Object>> grouped(List<Row> rows, String by) {
		return rows.stream()
			.collect(Collectors.groupingBy((row) -> row.get(by),
					Collectors.mapping((row) -> row.get("person_id"), Collectors.toSet())));
	}

	private record Referral(Object id, Instant at, Object family, Set<Object> children) {

		/** Within 365 days of the other, of one of the same children. */
		boolean follows(Referral other) {
			return !this.id.equals(other.id) && other.at.isBefore(this.at)
					&& !ServiceTime.dayOf(other.at).isBefore(ServiceTime.dayOf(this.at).minusDays(365))
					&& other.children.stream().anyMatch(this.children::contains);
		}

	}

	/** A row of a table, as it is. */
	private record Row(Map<String, Object> columns) {

		Object get(String column) {
			return this.columns.get(column);
		}

		boolean is(String column) {
			return Boolean.TRUE.equals(get(column));
		}

		boolean isOf(String column, String... values) {
			return get(column) != null && List.of(values).contains(get(column));
		}

		long number(String column) {
			return ((Number) get(column)).longValue();
		}

		Instant moment(String column) {
			Object value = get(column);
			return (value instanceof Timestamp timestamp) ? timestamp.toInstant()
					: (value != null) ? ((OffsetDateTime) value).toInstant() : null;
		}

		/** In London; null where there is none. */
		LocalDate day(String column) {
			Object value = get(column);
			if (value instanceof Date date) {
				return date.toLocalDate();
			}
			return (value != null) ? ServiceTime.dayOf(moment(column)) : null;
		}

	}

}
