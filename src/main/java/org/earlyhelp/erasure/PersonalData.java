package org.earlyhelp.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place that says where anything personal of a family stands, and how its rows
 * are found. Every table is either here with its rows, or among those that are kept with
 * the reason; a test walks the schema and refuses a table that is in neither.
 */
@Component
class PersonalData {

	/** In an order that leaves no row without the one that it refers to. */
	static final List<Erases> ERASED = List.of(new Erases("subject_access_pack",
			"request_id in (select request_id from subject_access_item where family_id in (:families)) or request_id in (select id from subject_access_request where family_id in (:families) or person_id in (:people))"),
			new Erases("subject_access_item",
					"family_id in (:families) or request_id in (select id from subject_access_request where family_id in (:families) or person_id in (:people))"),
			new Erases("subject_access_consultation",
					"request_id in (select id from subject_access_request where family_id in (:families) or person_id in (:people))"),
			new Erases("subject_access_request", "family_id in (:families) or person_id in (:people)"),
			new Erases("task_draft",
					"task_id in (select id from task where (family_id in (:families) or case_id in (:cases) or contact_id in (:contacts)))"),
			new Erases("task", "(family_id in (:families) or case_id in (:cases) or contact_id in (:contacts))"),
			new Erases("notice",
					"deadline_id in (select id from deadline where (family_id in (:families) or subject_id in (:subjects)))"),
			new Erases("deadline_before",
					"deadline_id in (select id from deadline where (family_id in (:families) or subject_id in (:subjects))) or subject_id in (:subjects)"),
			new Erases("deadline", "(family_id in (:families) or subject_id in (:subjects))"),
			new Erases("deadline_watch", "subject_id in (:subjects)"),
			new Erases("process_history", "subject_id in (:subjects)"),
			new Erases("process_flow", "subject_id in (:subjects)"),
			new Erases("message", "subject_id in (:subjects) or reference in (:references)"),
			new Erases("audit_action", "audit_id in (select id from case_audit where case_id in (:cases))"),
			new Erases("case_audit", "case_id in (:cases)"), new Erases("case_restriction", "case_id in (:cases)"),
			new Erases("broken_glass", "case_id in (:cases)"), new Erases("case_path", "case_id in (:cases)"),
			new Erases("timeline_mark", "case_id in (:cases)"),
			new Erases("service_request_step",
					"request_id in (select id from service_request where (family_id in (:families) or case_id in (:cases) or contact_id in (:contacts)))"),
			new Erases("service_request",
					"(family_id in (:families) or case_id in (:cases) or contact_id in (:contacts))"),
			new Erases("outcome_result", "case_id in (:cases) or family_id in (:families)"),
			new Erases("kpi_contact_tool", "contact_id in (:contacts)"),
			new Erases("kpi_contact", "contact_id in (:contacts)"), new Erases("kpi_voice", "case_id in (:cases)"),
			new Erases("kpi_step_up_child",
					"person_id in (:people) or step_up_id in (select id from step_up where case_id in (:cases))"),
			new Erases("step_up_decision", "step_up_id in (select id from step_up where case_id in (:cases))"),
			new Erases("step_up_outcome", "step_up_id in (select id from step_up where case_id in (:cases))"),
			new Erases("escalation", "case_id in (:cases)"), new Erases("disclosure", "case_id in (:cases)"),
			new Erases("share", "case_id in (:cases)"), new Erases("step_up", "case_id in (:cases)"),
			new Erases("step_down", "case_id in (:cases)"), new Erases("addendum", "case_id in (:cases)"),
			new Erases("joining", "case_id in (:cases)"), new Erases("consent_withdrawal", "case_id in (:cases)"),
			new Erases("transfer_out", "case_id in (:cases)"),
			new Erases("case_merge", "case_id in (:cases) or into_case_id in (:cases)"),
			new Erases("case_suspension", "case_id in (:cases)"), new Erases("came_of_age", "case_id in (:cases)"),
			new Erases("case_child_end", "case_id in (:cases)"),
			new Erases("case_document_content",
					"document_id in (select id from case_document where case_id in (:cases))"),
			new Erases("case_document", "case_id in (:cases)"), new Erases("case_note", "case_id in (:cases)"),
			new Erases("plan_check", "case_id in (:cases) or family_id in (:families) or person_id in (:people)"),
			new Erases("assessment", "case_id in (:cases)"), new Erases("case_need", "case_id in (:cases)"),
			new Erases("plan_action", "case_id in (:cases)"), new Erases("plan_outcome", "case_id in (:cases)"),
			new Erases("taf_meeting", "case_id in (:cases)"), new Erases("sent_copy", "case_id in (:cases)"),
			new Erases("family_copy", "case_id in (:cases)"),
			new Erases("meeting_update", "meeting_id in (select id from meeting where case_id in (:cases))"),
			new Erases("meeting", "case_id in (:cases)"), new Erases("review", "case_id in (:cases)"),
			new Erases("drift_consultation", "case_id in (:cases)"), new Erases("closure", "case_id in (:cases)"),
			new Erases("follow_up", "case_id in (:cases)"), new Erases("refusal", "case_id in (:cases)"),
			new Erases("lead_assignment", "case_id in (:cases)"), new Erases("case_stage", "case_id in (:cases)"),
			new Erases("case_member", "case_id in (:cases)"), new Erases("case_named_user", "case_id in (:cases)"),
			new Erases("contact_child", "contact_id in (:contacts)"),
			new Erases("contact_decision", "contact_id in (:contacts)"), new Erases("contact", "id in (:contacts)"),
			new Erases("case_file", "id in (:cases)"),
			new Erases("family_search_word", "family_id in (:families) or person_id in (:people)"),
			new Erases("agreement", "family_id in (:families) or person_id in (:people)"),
			new Erases("family_member", "family_id in (:families) or person_id in (:people)"),
			new Erases("residence", "person_id in (:people)"), new Erases("fact", "person_id in (:people)"),
			new Erases("idempotency_key", "family_id in (:families)"),
			new Erases("family_kept", "family_id in (:families)"), new Erases("person", "id in (:people)"),
			new Erases("family", "id in (:families)"));

	/** What names nobody of a family, with the reason. */
	static final Map<String, String> KEPT = Map.ofEntries(Map.entry("staff", "who works here: no family"),
			Map.entry("plan_check_try", "how often a colleague asked"),
			Map.entry("ledger_entry", "sealed under the key that is destroyed; its clear part names no family member"),
			Map.entry("ledger_key", "what is left of the key: that it is gone"),
			Map.entry("ledger_entry_is_never_truncated", "empty"), Map.entry("ledger_key_is_never_truncated", "empty"),
			Map.entry("ledger_leaf", "hashes"), Map.entry("ledger_tile", "hashes"),
			Map.entry("ledger_checkpoint", "hashes and signatures"), Map.entry("ledger_late", "numbers"),
			Map.entry("ledger_sequencer", "numbers"), Map.entry("ledger_signing_key", "the service's own keys"),
			Map.entry("ledger_cosignature", "signatures of witnesses"),
			Map.entry("audit_sample", "by which rule and seed cases were drawn"),
			Map.entry("audit_eligible", "references from which a month was drawn, so that it can be drawn again"),
			Map.entry("audit_sample_turn", "a number"), Map.entry("home_seen", "what colleagues have seen, by id"),
			Map.entry("demo_clock", "the demonstration"), Map.entry("demo_story", "the demonstration, by id"),
			Map.entry("absence", "when colleagues are away"),
			Map.entry("file_taken", "how many rows a colleague took away"),
			Map.entry("bulk_reading", "that a colleague read a great deal"),
			Map.entry("captured_mail", "the demonstration: e-mails, which name no family"),
			Map.entry("agency_challenge", "about agencies"), Map.entry("agency_challenge_turn", "a number"),
			Map.entry("clock_sum", "counts"), Map.entry("clock_sum_turn", "a number"),
			Map.entry("kpi_entered_value", "figures"), Map.entry("kpi_snapshot", "figures of closed quarters"),
			Map.entry("fact_import_turn", "a number"), Map.entry("policy_change", "the policy of the area"),
			Map.entry("profile_version", "the policy of the area"), Map.entry("counted_days", "days off"),
			Map.entry("pack_story", "what managers say of figures"),
			Map.entry("postcode_area", "what postcodes are like"), Map.entry("erasure", "that it was erased"),
			Map.entry("erasure_hold", "that records were held, by the number of an inquiry"),
			Map.entry("decision_table_kept", "the policy of the area"),
			Map.entry("web_session", "that somebody is signed in, twelve hours at most, by the hash of a number"),
			Map.entry("web_session_attributes",
					"who is signed in, sealed, twelve hours at most; what their pages keep is forgotten"),
			Map.entry("put_aside", "empty: forms and files that wait for their people are forgotten"),
			Map.entry("erasure_record", "what and when each record was"));

	/**
	 * What records of other families say of these, by id, and forget; and answers that
	 * may be about anybody, which are kept for a day lest something is done twice: it is
	 * not, and whoever asks again is told so. What pages keep in sessions may be about
	 * anybody too: people stay signed in, and send again what waited.
	 */
	private static final List<String> FORGOTTEN = List.of(
			"update contact set case_id = null where case_id in (:cases) and id not in (:contacts)",
			"update contact set current_case_id = null where current_case_id in (:cases) and id not in (:contacts)",
			"update contact set previous_case_id = null where previous_case_id in (:cases) and id not in (:contacts)",
			"update contact set duplicate_of = null where duplicate_of in (:contacts)",
			"update case_file set reopened_from = null where reopened_from in (:cases)",
			"update family_member set told_in = null where told_in in (:families)",
			"update person set same_as = null where same_as in (:people) or id in (:people)",
			"update family set merged_into = null where id in (:families)",
			"update fact set replaced_by = null where person_id in (:people)",
			"update idempotency_key set answer = null where family_id is null and answer is not null",
			"delete from web_session_attributes where attribute_name not like '%SPRING_SECURITY_CONTEXT%'"
					+ " and attribute_name not like '%CSRF_TOKEN%'",
			"delete from put_aside");

	private static final JsonMapper JSON = new JsonMapper();

	private final JdbcClient database;

	private final EntityManager entities;

	PersonalData(JdbcClient database, EntityManager entities) {
		this.database = database;
		this.entities = entities;
	}

	/**
	 * Which rows of a table are a family's.
	 */
	record Erases(String table, String where) {
	}

	/**
	 * Erases every row of these.
	 * @return how many, by table; tables without any are left out
	 */
	Map<String, Integer> erase(RecordsOfFamily.Found found) {
		this.entities.flush();
		Map<String, Object> values = found.values();
		FORGOTTEN.forEach((sql) -> this.database.sql(sql).params(values).update());
		found.people().forEach(this::forgetAsMatch);
		var erased = new LinkedHashMap<String, Integer>();
		for (Erases one : ERASED) {
			int rows = this.database.sql("delete from " + one.table() + " where " + one.where())
				.params(values)
				.update();
			if (rows > 0) {
				erased.put(one.table(), rows);
			}
		}
		this.entities.clear();
		demandAll(erased, "family", found.families());
		demandAll(erased, "case_file", found.cases());
		demandAll(erased, "contact", found.contacts());
		demandAll(erased, "person", found.people());
		return erased;
	}

	/** A right of the database's own that hides rows must not leave an erasure half. */
	private static void demandAll(Map<String, Integer> erased, String table, List<UUID> wanted) {
		int rows = erased.getOrDefault(table, 0);
		if (rows != wanted.size()) {
			throw new IllegalStateException(
					"Of " + wanted.size() + " rows of " + table + " only " + rows + " could be erased");
		}
	}

	/** Contacts of others may say that somebody in them may be this person. */
	private void forgetAsMatch(UUID person) {
		this.database.sql("select id, possible_matches from contact where possible_matches like ?")
			.param("%" + person + "%")
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("possible_matches")))
			.list()
			.forEach((contact) -> this.database.sql("update contact set possible_matches = ? where id = ?")
				.params(without(contact.getValue(), person), contact.getKey())
				.update());
	}

	private static String without(String matches, UUID person) {
		ArrayNode left = JSON.createArrayNode();
		for (JsonNode match : JSON.readTree(matches)) {
			if (!person.toString().equals(match.path("personId").asString(""))) {
				left.add(match);
			}
		}
		return left.toString();
	}

}
