package org.earlyhelp.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.kpi.Measure.Cut;
import org.earlyhelp.kpi.Measure.Field;
import org.earlyhelp.kpi.Measure.Part;
import org.earlyhelp.kpi.Measure.Source;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Profile.Band;
import org.earlyhelp.locality.Profile.Level;

import org.springframework.stereotype.Component;

/**
 * The measures, each as it is defined. What a definition leaves open is decided here,
 * once, and said in its words, {@code kpi.<code>.definition}.
 *
 * @see "outcomes-and-kpis, 5.1 and 5.6"
 */
@Component
class Measures {

	private static final String EVERY = "1";

	private static final String NONE = "0";

	private final List<Measure> all;

	Measures(Profile profile) {
		this.all = List.of(closedWithOutcomesMet(), conversion(), initiated(profile), currentPlan(profile),
				previousPlan(profile), underFives(), tools(profile), repeats(), steps(), reached("K10", Rows.SUSTAINED),
				reached("K11", Rows.EMPLOYED), timeliness(), entered("K13", Field.BOTH), leads(), voice(), consent(),
				entered("K17", Field.EARLY_HELP), audits(), managed(), lasting(), services());
	}

	/** K01 to K21, in their order. */
	List<Measure> all() {
		return this.all;
	}

	Optional<Measure> called(String id) {
		return this.all.stream().filter((measure) -> measure.id().equals(id)).findFirst();
	}

	private static Measure closedWithOutcomesMet() {
		String met = when("m.outcome = 'MET'");
		String stayed = when(
				"m.closure_reason not in ('STEPPED_UP_CIN', 'STEPPED_UP_CP', 'STEPPED_UP_CLA', 'MOVED_OUT_OF_AREA')");
		return counted("K01", Field.EARLY_HELP,
				List.of(new Part("K01", Unit.PERCENT, Rows.CLOSED, met, EVERY),
						new Part("K01b", Unit.PERCENT, Rows.CLOSED, when("m.outcome in ('MET', 'PARTLY')"), EVERY),
						new Part("K01c", Unit.PERCENT, Rows.CLOSED, met + " * " + stayed, stayed)),
				places("K01"));
	}

	private static Measure conversion() {
		return counted("K02", Field.BOTH, List.of(new Part("K02", Unit.PERCENT, Rows.CONVERTED, "m.referral", EVERY),
				new Part("K02_CHILDREN", Unit.PERCENT, Rows.CONVERTED, "m.referral * m.children", "m.children")),
				places("K02"));
	}

	private static Measure initiated(Profile profile) {
		String own = when("not m.stepped_down");
		String partners = "%s * %s".formatted(own, when("replace(lower(m.agency), '-', '_') not in (%s)"
			.formatted(literals(names(profile, profile.kpis().ownAgencies())))));
		var parts = new ArrayList<>(List.of(new Part("K03", Unit.COUNT, Rows.INITIATED, own, NONE),
				new Part("K03_PARTNERS", Unit.COUNT, Rows.INITIATED, partners, NONE),
				new Part("K03_STEP_DOWN", Unit.COUNT, Rows.INITIATED, when("m.stepped_down"), NONE)));
		if (profile.kpis().pupils() != null) {
			String schools = literals(names(profile, Set.of("SCHOOL")));
			parts.add(new Part("K03_PUPILS", Unit.PER_1000_PUPILS, Rows.INITIATED,
					"%s * %s".formatted(own, when("replace(lower(m.agency), '-', '_') in (%s)".formatted(schools))),
					NONE));
		}
		return counted("K03", 2, Field.EARLY_HELP, parts,
				List.of(new Cut("SOURCE", "K03", "m.source"), new Cut("AGENCY", "K03", "m.agency"),
						new Cut("DISTRICT", "K03", "m.district"), new Cut("AGENCY", "K03_STEP_DOWN", "m.agency")));
	}

	private static Measure currentPlan(Profile profile) {
		String level = when("m.level in (%s)".formatted(literals(multiAgencyLevels(profile))));
		return counted("K04", Field.FRONT_DOOR,
				List.of(new Part("K04", Unit.PERCENT, Rows.CONTACTS, level + " * " + when("m.current_taf"), level)),
				places("K04"));
	}

	private static Measure previousPlan(Profile profile) {
		String level = when("m.level in (%s)".formatted(literals(multiAgencyLevels(profile))));
		return counted("K05", Field.FRONT_DOOR, List.of(new Part("K05", Unit.PERCENT, Rows.CONTACTS,
				level + " * " + when("m.previous_taf and not m.current_taf"), level)), places("K05"));
	}

	private static Measure underFives() {
		return counted("K06", 2, Field.EARLY_HELP,
				List.of(new Part("K06a", Unit.PERCENT, Rows.INITIATED, when("m.under_five > 0"), EVERY),
						new Part("K06b", Unit.PERCENT, Rows.INITIATED, "m.under_five", "m.children")),
				places("K06a"));
	}

	private static Measure tools(Profile profile) {
		String asked = when("m.source not in (%s)"
			.formatted(literals(profile.frontDoor().toolRuleExemptSources().stream().sorted().toList())));
		var parts = new ArrayList<>(
				List.of(new Part("K07", Unit.PERCENT, Rows.CONTACTS, asked + " * " + when("m.tool_attached"), asked),
						new Part("K07_ON_FILE", Unit.PERCENT, Rows.CONTACTS,
								asked + " * " + when("m.tool_on_file and not m.tool_attached"), asked)));
		profile.requiredTools()
			.stream()
			.sorted()
			.map((tool) -> new Part("K07_" + tool, Unit.PERCENT, Rows.CONTACTS, asked + " * " + when("""
					m.tool_attached and exists (select 1 from kpi_contact_tool t where t.contact_id = m.contact_id
					 and t.tool = %s and t.attached)""".formatted(literal(tool))), asked))
			.forEach(parts::add);
		return counted("K07", Field.FRONT_DOOR, parts, List.of(new Cut("AGENCY", "K07", "m.agency"),
				new Cut("SOURCE", "K07", "m.source"), new Cut("DISTRICT", "K07", "m.district")));
	}

	private static Measure repeats() {
		return counted("K08", 3, Field.BOTH,
				List.of(new Part("K08", Unit.PERCENT, Rows.REFERRALS, "m.again", EVERY),
						new Part("K08b", Unit.PERCENT, Rows.STARTED, "m.again", EVERY),
						new Part("K08b_REOPENED", Unit.PERCENT, Rows.STARTED, "m.again * m.reopened", EVERY),
						new Part("K08b_REPEAT", Unit.PERCENT, Rows.STARTED, "m.again * (1 - m.reopened)", EVERY)),
				places("K08"));
	}

	private static Measure steps() {
		return counted("K09", Field.BOTH, List.of(
				new Part("K09", Unit.PER_100_OPEN, Rows.STEP_UPS_DECIDED, "m.accepted", NONE, Rows.OPEN_CASES),
				new Part("K09_REQUESTED", Unit.PER_100_OPEN, Rows.STEP_UPS_ASKED, EVERY, NONE, Rows.OPEN_CASES),
				new Part("K09_REJECTED", Unit.PER_100_OPEN, Rows.STEP_UPS_DECIDED, "(1 - m.accepted)", NONE,
						Rows.OPEN_CASES),
				new Part("K09_DAYS", Unit.MEDIAN_DAYS, Rows.STEP_UPS_DECIDED, when("m.amount is not null"), NONE),
				new Part("K09_STEP_DOWNS", Unit.PER_100_OPEN, Rows.STEP_DOWNS, EVERY, NONE, Rows.OPEN_CASES),
				new Part("K09_LEAD", Unit.PERCENT, Rows.STEP_DOWNS, "m.with_lead", EVERY)), places("K09"));
	}

	private static Measure timeliness() {
		return counted("K12", 2, Field.EARLY_HELP,
				List.of(new Part("K12", Unit.PERCENT, Rows.STEPS_DUE, "m.met", EVERY)),
				List.of(new Cut("TIMER", "K12", "m.timer"), new Cut("DISTRICT", "K12", "m.district"),
						new Cut("AGENCY", "K12", "m.agency"), new Cut("LEVEL", "K12", "m.level")));
	}

	private static Measure leads() {
		return counted("K14", Field.EARLY_HELP,
				List.of(new Part("K14", Unit.PERCENT, Rows.BEYOND_PLANNING, "m.led", EVERY),
						new Part("K14_LEADS", Unit.COUNT, Rows.BEYOND_PLANNING, "m.led", NONE)),
				List.of(new Cut("DISTRICT", "K14", "m.district"),
						new Cut("LEAD_AGENCY", "K14_LEADS", "m.lead_agency")));
	}

	private static Measure voice() {
		String assessed = when("m.kind <> 'REVIEW'");
		String reviewed = when("m.kind = 'REVIEW'");
		return counted("K15", Field.EARLY_HELP,
				List.of(new Part("K15", Unit.PERCENT, Rows.VOICES, "m.heard", EVERY),
						new Part("K15_ASSESSMENTS", Unit.PERCENT, Rows.VOICES, "m.heard * " + assessed, assessed),
						new Part("K15_REVIEWS", Unit.PERCENT, Rows.VOICES, "m.heard * " + reviewed, reviewed)),
				places("K15"));
	}

	private static Measure consent() {
		return counted("K16", 2, Field.EARLY_HELP,
				List.of(new Part("K16", Unit.PERCENT, Rows.ANSWERED, "m.refused", EVERY),
						new Part("K16_WITHDRAWN", Unit.PERCENT, Rows.AGREED, "m.withdrawn", EVERY),
						new Part("K16_CHILDREN", Unit.PERCENT, Rows.CHILDREN_ANSWERED, "m.refused", EVERY)),
				List.of(new Cut("SOURCE", "K16", "m.source"), new Cut("LEVEL", "K16", "m.level"),
						new Cut("SOURCE", "K16_WITHDRAWN", "m.source"), new Cut("LEVEL", "K16_WITHDRAWN", "m.level"),
						new Cut("ETHNICITY", "K16_CHILDREN", "m.ethnicity")));
	}

	private static Measure audits() {
		String done = when("m.state = 'AGREED'");
		return counted("K18", 2, Field.AUDITS, List.of(new Part("K18", Unit.PERCENT, Rows.AUDITS, done, EVERY),
				new Part("K18_OUTSTANDING", Unit.PERCENT, Rows.AUDITS, graded("OUTSTANDING"), done),
				new Part("K18_GOOD", Unit.PERCENT, Rows.AUDITS, graded("GOOD"), done),
				new Part("K18_REQUIRES_IMPROVEMENT", Unit.PERCENT, Rows.AUDITS, graded("REQUIRES_IMPROVEMENT"), done),
				new Part("K18_INADEQUATE", Unit.PERCENT, Rows.AUDITS, graded("INADEQUATE"), done)), places("K18"));
	}

	private static String graded(String overall) {
		return when("m.agreed_overall = '%s'".formatted(overall));
	}

	private static Measure managed() {
		return counted("K19", Field.EARLY_HELP,
				List.of(new Part("K19", Unit.PERCENT, Rows.MANAGED, "m.under_five", EVERY)), places("K19"));
	}

	private static Measure lasting() {
		String over = when("m.on_day + interval '12' month < :today");
		return counted("K20", 2, Field.BOTH,
				List.of(new Part("K20", Unit.PERCENT, Rows.LASTED, "m.referred_after", EVERY),
						new Part("K20_YEAR_OVER", Unit.PERCENT, Rows.LASTED, "m.referred_after * " + over, over)),
				List.of(new Cut("OUTCOME", "K20", "m.outcome"), new Cut("CLOSURE_REASON", "K20", "m.closure_reason")));
	}

	private static Measure services() {
		return counted("K21", Field.EARLY_HELP,
				List.of(new Part("K21", Unit.PERCENT, Rows.SERVICES_ASKED, "m.never_met", EVERY),
						new Part("K21_WAITING", Unit.PERCENT, Rows.SERVICES_ASKED, "m.waiting", EVERY),
						new Part("K21_DAYS", Unit.MEDIAN_DAYS, Rows.SERVICES_ASKED, when("m.amount is not null"),
								NONE)),
				List.of(new Cut("SERVICE", "K21", "m.service"), new Cut("DISTRICT", "K21", "m.district"),
						new Cut("SERVICE", "K21_DAYS", "m.service"), new Cut("DISTRICT", "K21_DAYS", "m.district")));
	}

	private static Measure counted(String id, Field field, List<Part> parts, List<Cut> cuts) {
		return counted(id, 1, field, parts, cuts);
	}

	private static Measure counted(String id, int version, Field field, List<Part> parts, List<Cut> cuts) {
		return new Measure(id, version, field, Source.COUNTED, parts, cuts);
	}

	private static Measure entered(String id, Field field) {
		return new Measure(id, 1, field, Source.ENTERED, List.of(), List.of());
	}

	/** Cumulative; the variant counts those of the period alone. */
	private static Measure reached(String id, String rows) {
		return counted(id, 2, Field.EARLY_HELP, List.of(new Part(id, Unit.COUNT, rows, EVERY, NONE),
				new Part(id + "_PERIOD", Unit.COUNT, rows, when("m.on_day >= :from"), NONE)), places(id));
	}

	private static List<Cut> places(String part) {
		return List.of(new Cut("DISTRICT", part, "m.district"), new Cut("AGENCY", part, "m.agency"),
				new Cut("LEVEL", part, "m.level"));
	}

	private static List<String> multiAgencyLevels(Profile profile) {
		return profile.levels()
			.stream()
			.filter((level) -> level.band() == Band.MULTI_AGENCY_EH)
			.map(Level::code)
			.toList();
	}

	/** Agencies by code and by name, as records hold them. */
	private static List<String> names(Profile profile, Set<String> codes) {
		return profile.codes()
			.agencies()
			.stream()
			.filter((agency) -> codes.contains(agency.code()))
			.flatMap((CodeLists.Agency agency) -> List.of(agency.code(), agency.name()).stream())
			.map((name) -> name.toLowerCase(java.util.Locale.UK))
			.distinct()
			.toList();
	}

	/** One for a row of which this is true. */
	private static String when(String condition) {
		return "case when %s then 1 else 0 end".formatted(condition);
	}

	private static String literals(List<String> values) {
		return values.isEmpty() ? "''" : values.stream().map(Measures::literal).collect(Collectors.joining(", "));
	}

	/** The profile's codes, which were checked at the start, as SQL. */
	private static String literal(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

}
