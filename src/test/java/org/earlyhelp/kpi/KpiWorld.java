package org.earlyhelp.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Families, contacts and episodes as they stood in years that no other test lives in,
 * written straight into the tables. Remembers all of it, to take it away again.
 */
final class KpiWorld {

	private static final Instant LONG_AGO = Instant.parse("2020-01-10T09:00:00Z");

	private final JdbcClient database;

	private final List<Runnable> undo = new ArrayList<>();

	private int number;

	KpiWorld(JdbcClient database) {
		this(database, 0);
	}

	/** A world beside another, whose references end before this number. */
	KpiWorld(JdbcClient database, int number) {
		this.database = database;
		this.number = number;
	}

	/** Takes everything away, the latest first. */
	void clear() {
		Collections.reverse(this.undo);
		this.undo.forEach(Runnable::run);
		this.undo.clear();
	}

	/**
	 * The one was found to be of the other: as it is kept, with where that leads in the
	 * end.
	 */
	void oneFamily(Family told, Family known, Family inTheEnd) {
		one("family", "merged_into", told.id, known.id, inTheEnd.id);
	}

	/** The same of people. */
	void onePerson(UUID told, UUID known, UUID inTheEnd) {
		one("person", "same_as", told, known, inTheEnd);
	}

	private void one(String table, String link, UUID told, UUID known, UUID inTheEnd) {
		String sql = "update %s set %s = ?, became = ? where id = ?".formatted(table, link);
		this.database.sql(sql).params(known, inTheEnd, told).update();
		this.undo.add(() -> this.database.sql(sql.replace("= ?,", "= null,").replace("became = ?", "became = null"))
			.param(told)
			.update());
	}

	/** A family without anybody yet. */
	Family family() {
		UUID id = TimeOrderedId.next();
		insert("family", new Row("id", id).and("version", 0).and("name", "Family").and("registered_at", at(LONG_AGO)));
		return new Family(id);
	}

	/** A family with one child of this date of birth. */
	Family family(String dateOfBirth) {
		Family family = family();
		family.child(dateOfBirth);
		return family;
	}

	final class Family {

		final UUID id;

		final List<UUID> children = new ArrayList<>();

		private Family(UUID id) {
			this.id = id;
		}

		/** Who belonged to it from the beginning. */
		Family child(String dateOfBirth) {
			return child(dateOfBirth, null, "2015-01-01", null, null);
		}

		Family child(String dateOfBirth, String ethnicity) {
			return child(dateOfBirth, null, "2015-01-01", null, ethnicity);
		}

		Family expecting(String day) {
			return child(null, day, "2015-01-01", null, null);
		}

		Family child(String dateOfBirth, String expected, String from, String until, String ethnicity) {
			UUID person = TimeOrderedId.next();
			insert("person",
					new Row("id", person).and("version", 0)
						.and("date_of_birth", day(dateOfBirth))
						.and("expected_date", day(expected))
						.and("ethnicity", ethnicity)
						.and("disabilities", "[]")
						.and("child", true)
						.and("first_key", "")
						.and("last_key", "")
						.and("first_sound", "")
						.and("last_sound", "")
						.and("registered_at", at(LONG_AGO)));
			insert("family_member",
					new Row("id", TimeOrderedId.next()).and("version", 0)
						.and("family_id", this.id)
						.and("person_id", person)
						.and("lives_in_household", true)
						.and("member_from", day(from))
						.and("member_until", day(until)));
			this.children.add(person);
			return this;
		}

	}

	/** An episode that began long ago, if nothing else is said, and is open. */
	Episode episode(Family family) {
		return new Episode(family);
	}

	final class Episode {

		final UUID id = TimeOrderedId.next();

		private final Row row;

		private final UUID family;

		private Episode(Family family) {
			this.family = family.id;
			this.row = new Row("id", this.id).and("version", 0)
				.and("reference", "T-2021-9%05d".formatted(++KpiWorld.this.number))
				.and("state", "PLANNING")
				.and("family_id", family.id)
				.and("level", "PP")
				.and("profile_version", "test")
				.and("source", "2A")
				.and("district", "chester")
				.and("agency", "School")
				.and("consent", "NOT_ASKED")
				.and("presenting_needs", "[]")
				.and("excluded_agencies", "[]")
				.and("started_at", at(LONG_AGO))
				.and("restriction", 0)
				.and("stepping", false)
				.and("sampled", false)
				.and("changes", 0)
				.and("step_up_pending", false)
				.and("aftercare", false);
		}

		Episode with(String column, Object value) {
			this.row.and(column, value);
			return this;
		}

		Episode started(String moment) {
			return with("started_at", at(Instant.parse(moment)));
		}

		Episode assessed(String from) {
			return with("assessment_started_on", day(from));
		}

		Episode closed(String on, String reason, String outcome) {
			return with("state", "CLOSED").with("closed_on", day(on))
				.with("closure_reason", reason)
				.with("outcome", outcome);
		}

		Episode answered(String consent, String on) {
			return with("consent", consent).with("consent_on", day(on));
		}

		/** Writes it down. */
		Episode there() {
			insert("case_file", this.row);
			return this;
		}

		/** What a framework counts, reached as of this day. */
		Episode reached(String test, String on) {
			insert("outcome_result",
					new Row("case_id", this.id).and("test", test).and("family_id", this.family).and("met_on", day(on)));
			return this;
		}

		Episode active(String moment) {
			insert("case_stage",
					new Row("case_id", this.id).and("state", "ACTIVE").and("entered_at", at(Instant.parse(moment))));
			return this;
		}

		Episode lead(String status, String agency, String from, String until) {
			insert("lead_assignment",
					new Row("id", TimeOrderedId.next()).and("version", 0)
						.and("case_id", this.id)
						.and("username", "somebody")
						.and("agency", agency)
						.and("status", status)
						.and("family_choice_considered", true)
						.and("started_at", at(Instant.parse(from)))
						.and("ended_at", (until != null) ? at(Instant.parse(until)) : null));
			return this;
		}

		Episode withdrawn(String on) {
			insert("consent_withdrawal",
					new Row("id", TimeOrderedId.next()).and("version", 0)
						.and("case_id", this.id)
						.and("said_by", "A parent")
						.and("reason", "Enough.")
						.and("scope", "[]")
						.and("excluded", "[]")
						.and("narrowed", false)
						.and("withdrawn_on", day(on))
						.and("recorded_by", "somebody")
						.and("recorded_at", at(LONG_AGO)));
			return this;
		}

		/** Came from social care. */
		Episode steppedDown(String agreed, String received) {
			insert("step_down",
					new Row("id", TimeOrderedId.next()).and("version", 0)
						.and("case_id", this.id)
						.and("social_care_ref", "CSC")
						.and("agreed_on", day(agreed))
						.and("plan_summary", "Plan")
						.and("consent_told", "GIVEN")
						.and("sent_by", "somebody")
						.and("received_at", at(Instant.parse(received))));
			return this;
		}

		/** Asks social care in: decisions as {@code ACCEPT_S17 2021-05-20T10:00:00Z}. */
		UUID stepUp(String requested, List<UUID> children, String... decisions) {
			UUID stepUp = TimeOrderedId.next();
			OffsetDateTime accepted = List.of(decisions)
				.stream()
				.filter((one) -> one.startsWith("ACCEPT"))
				.map((one) -> at(Instant.parse(one.split(" ")[1])))
				.findFirst()
				.orElse(null);
			insert("step_up",
					new Row("id", stepUp).and("version", 0)
						.and("case_id", this.id)
						.and("urgency", "PLANNED")
						.and("state", "ENDED")
						.and("content", "{\"urgency\":\"PLANNED\"}")
						.and("repeats", false)
						.and("requested_by", "somebody")
						.and("requested_at", at(Instant.parse(requested)))
						.and("alerts", 0)
						.and("information", "[]")
						.and("accepted_at", accepted));
			for (int number = 1; number <= decisions.length; number++) {
				String[] decision = decisions[number - 1].split(" ");
				insert("step_up_decision",
						new Row("id", TimeOrderedId.next()).and("step_up_id", stepUp)
							.and("number", number)
							.and("decision", decision[0])
							.and("rationale", "Why")
							.and("decided_by", "somebody")
							.and("decided_at", at(Instant.parse(decision[1]))));
			}
			children
				.forEach((child) -> insert("kpi_step_up_child", new Row("step_up_id", stepUp).and("person_id", child)));
			return stepUp;
		}

		Episode voice(String kind, String on, int children, int heard, boolean superseded) {
			insert("kpi_voice",
					new Row("id", TimeOrderedId.next()).and("kind", kind)
						.and("case_id", this.id)
						.and("on_day", day(on))
						.and("children", children)
						.and("heard", heard)
						.and("superseded", superseded));
			return this;
		}

		/** A clock that no days are told of. */
		Episode step(String timer, String state, String started, String due, String stopped) {
			return step(timer, state, started, due, stopped, null, false);
		}

		/** A clock that stands still. */
		Episode standing(String timer, String started, String due) {
			return step(timer, "RUNNING", started, due, null, null, true);
		}

		/**
		 * A clock.
		 * @param took the working days that counted; null where it took none
		 */
		Episode step(String timer, String state, String started, String due, String stopped, Integer took,
				boolean standing) {
			insert("deadline",
					new Row("id", TimeOrderedId.next()).and("version", 0)
						.and("subject_kind", "CASE")
						.and("subject_id", this.id)
						.and("timer", timer)
						.and("name", timer)
						.and("rule_version", "test")
						.and("state", state)
						.and("started_at", at(Instant.parse(started)))
						.and("since_at", at(Instant.parse(started)))
						.and("due_at", at(Instant.parse(due)))
						.and("original_due_at", at(Instant.parse(due)))
						.and("stopped_at", (stopped != null) ? at(Instant.parse(stopped)) : null)
						.and("took_days", took)
						.and("standing", standing)
						.and("urgent", false)
						.and("marked_past", false)
						.and("reckoning", "{}")
						.and("pauses", "[]")
						.and("extensions", "[]")
						.and("district", "chester")
						.and("agency", "School")
						.and("level", "PP"));
			return this;
		}

		/**
		 * A case file drawn for audit.
		 * @param overall the grade that was agreed; null where none was
		 */
		Episode audited(String month, String state, String overall) {
			insert("case_audit",
					new Row("id", TimeOrderedId.next()).and("version", 0)
						.and("reference", "A-2021-9%05d".formatted(++KpiWorld.this.number))
						.and("sample_month", day(month))
						.and("case_id", this.id)
						.and("case_reference", "T-2021-900000")
						.and("district", "chester")
						.and("state", state)
						.and("opened_at", at(LONG_AGO))
						.and("open_until", at(LONG_AGO))
						.and("gradings", "[]")
						.and("agreed_grades", (overall != null) ? "{}" : null)
						.and("agreed_overall", overall)
						.and("ended_at", "OPEN".equals(state) || "DIFFERS".equals(state) ? null : at(LONG_AGO)));
			return this;
		}

		Episode service(String service, String state, String requested, String began) {
			UUID request = TimeOrderedId.next();
			insert("service_request",
					new Row("id", request).and("version", 0)
						.and("case_id", this.id)
						.and("district", "chester")
						.and("service", service)
						.and("need", "Help")
						.and("state", state)
						.and("requested_by", "somebody")
						.and("requested_at", at(Instant.parse(requested))));
			if (began != null) {
				insert("service_request_step", "request_id", request,
						new Row("request_id", request).and("state", "STARTED")
							.and("happened_on", day(began))
							.and("recorded_by", "somebody")
							.and("recorded_at", at(LONG_AGO)));
			}
			return this;
		}

	}

	/**
	 * A contact.
	 * @param decided null where it was not
	 * @param fields other columns, name and value in turn
	 */
	UUID contact(Family family, List<UUID> children, String decided, String outcome, String level, String source,
			Object... fields) {
		UUID id = TimeOrderedId.next();
		Row row = new Row("id", id).and("version", 0)
			.and("reference", "C-2021-9%05d".formatted(++this.number))
			.and("state", (decided != null) ? "CLOSED" : "SCREENING")
			.and("received_at", at(LONG_AGO))
			.and("recorded_at", at(LONG_AGO))
			.and("source", source)
			.and("level", level)
			.and("district", "chester")
			.and("profile_version", "test")
			.and("family_id", family.id)
			.and("search_text", "")
			.and("immediate_danger", false)
			.and("manager_review", false)
			.and("senior_review", false)
			.and("outcome", outcome)
			.and("decided_at", (decided != null) ? at(Instant.parse(decided)) : null)
			.and("given", "{}")
			.and("adults", "[]")
			.and("possible_matches", "[]")
			.and("feedback", "[]")
			.and("returns", "[]");
		for (int at = 0; at < fields.length; at += 2) {
			row.and((String) fields[at], fields[at + 1]);
		}
		insert("contact", row);
		for (int position = 0; position < children.size(); position++) {
			insert("contact_child", "contact_id", id,
					new Row("contact_id", id).and("position", position).and("person_id", children.get(position)));
		}
		return id;
	}

	/** What came with a contact, as {@code SDQ:attached} or {@code SDQ:on_file}. */
	void tools(UUID contact, String... tools) {
		Map<String, Boolean> byTool = List.of(tools)
			.stream()
			.collect(Collectors.toMap((tool) -> tool.split(":")[0], (tool) -> tool.endsWith(":attached")));
		insert("kpi_contact", "contact_id", contact,
				new Row("contact_id", contact).and("agency", "School")
					.and("tool_attached", byTool.containsValue(true))
					.and("tool_on_file", byTool.containsValue(false)));
		byTool.forEach((tool, attached) -> insert("kpi_contact_tool", "contact_id", contact,
				new Row("contact_id", contact).and("tool", tool).and("attached", attached)));
	}

	private void insert(String table, Row row) {
		insert(table, row.key, row.values.get(row.key), row);
	}

	private void insert(String table, String key, Object id, Row row) {
		String columns = String.join(", ", row.values.keySet());
		String marks = row.values.keySet().stream().map((column) -> "?").collect(Collectors.joining(", "));
		this.database.sql("insert into %s (%s) values (%s)".formatted(table, columns, marks))
			.params(new ArrayList<>(row.values.values()))
			.update();
		this.undo.add(() -> this.database.sql("delete from %s where %s = ?".formatted(table, key)).param(id).update());
	}

	private static LocalDate day(String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/** A row to be; its first column tells it. */
	private static final class Row {

		private final String key;

		private final Map<String, Object> values = new LinkedHashMap<>();

		private Row(String key, Object id) {
			this.key = key;
			this.values.put(key, id);
		}

		private Row and(String column, Object value) {
			if (value != null) {
				this.values.put(column, value);
			}
			return this;
		}

	}

}
