package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.earlyhelp.outcome.DecisionTables.Ruling;
import org.earlyhelp.outcome.FrameworkView.Test;

/**
 * The national framework of 2022 to 2025, kept as a local measure: three needs or more,
 * and for every one of them an outcome that lasts.
 *
 * @see "outcomes-and-kpis, 4.3"
 */
final class SupportingFamilies {

	static final String CODE = "SUPPORTING_FAMILIES";

	static final String TABLES = "SupportingFamilies";

	private final DecisionTables tables;

	SupportingFamilies(DecisionTables tables) {
		this.tables = tables;
	}

	FrameworkView judge(Episode episode) {
		int distinct = (int) episode.needs().stream().map(NeedKept::code).distinct().count();
		boolean dependent = episode.people().stream().anyMatch((person) -> person.isDependent(episode.began()));
		Test eligible = test("SF_ELIGIBLE", Map.of("needs", distinct, "dependent", dependent));
		long lost = episode.needs().stream().filter((need) -> Boolean.FALSE.equals(need.sustained())).count();
		long unknown = episode.needs().stream().filter((need) -> need.sustained() == null).count();
		Test success = test("SF_SUCCESS",
				Map.of("eligible", eligible.result() == TestResult.MET, "worked",
						episode.led() && episode.assessed() && episode.planned(), "cameBack", episode.cameBack(),
						"notSustained", (int) lost, "unknown", (int) unknown));
		return new FrameworkView(CODE, this.tables.version(TABLES), List.of(eligible, success));
	}

	private Test test(String code, Map<String, Object> measures) {
		Ruling ruling = this.tables.decide(TABLES, code, measures);
		return new Test(code, null, null, ruling.result(), ruling.reason(), measures, null, List.of());
	}

	/**
	 * What it asks about.
	 *
	 * @param began the first day: whose children depended then
	 * @param cameBack whether the family came back before anybody looked
	 */
	record Episode(LocalDate began, Collection<Person> people, Collection<NeedKept> needs, boolean led,
			boolean assessed, boolean planned, boolean cameBack) {
	}

	/**
	 * A need.
	 *
	 * @param sustained whether it lasted; null before anybody looked
	 */
	record NeedKept(String code, Boolean sustained) {
	}

}
