package org.earlyhelp.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.earlyhelp.locality.Profile.OutcomeRules;
import org.earlyhelp.outcome.DecisionTables.Ruling;
import org.earlyhelp.outcome.FrameworkView.Test;

/**
 * West Cheshire's framework: education, anti-social behaviour, offending, work. Gathers
 * what each test asks about; what it asks for is in the decision tables.
 *
 * @see "outcomes-and-kpis, 4.1"
 */
final class FamiliesTogether {

	static final String CODE = "FAMILIES_TOGETHER";

	static final String TABLES = "FamiliesTogether";

	private final DecisionTables tables;

	private final OutcomeRules rules;

	private final int schoolAgeFrom;

	private final int schoolAgeTo;

	FamiliesTogether(DecisionTables tables, OutcomeRules rules, int schoolAgeFrom, int schoolAgeTo) {
		this.tables = tables;
		this.rules = rules;
		this.schoolAgeFrom = schoolAgeFrom;
		this.schoolAgeTo = schoolAgeTo;
	}

	/**
	 * How it stands on this day.
	 * @param people who belongs to the family
	 */
	FrameworkView judge(List<Person> people, Evidence evidence, LocalDate on) {
		List<Test> children = people.stream()
			.filter(Person::child)
			.filter((child) -> child.ageOn(on) >= this.schoolAgeFrom && child.ageOn(on) <= this.schoolAgeTo)
			.map((child) -> educationOf(child, evidence, on))
			.toList();
		Test education = test("FT1_EDU", Map.of("children", children.size(), "notMet",
				count(children, TestResult.NOT_MET), "unknown", count(children, TestResult.UNKNOWN)), null, List.of());
		Test behaviour = fall("FT2_ASB", FactKind.ASB_INCIDENTS, people, evidence, on, this.rules.asbMonths());
		Test offending = fall("FT3_OFFENDING", FactKind.PROVEN_OFFENCES,
				people.stream().filter((person) -> person.isMinor(on)).toList(), evidence, on,
				this.rules.offendingMonths());
		List<Person> adults = people.stream().filter((person) -> person.isAdult(on)).toList();
		Test progress = progress(adults, evidence, on);
		Test work = work(adults, evidence, on);
		List<Test> three = List.of(education, behaviour, offending);
		Test result = test("TURNED_AROUND",
				Map.of("met", count(three, TestResult.MET), "notMet", count(three, TestResult.NOT_MET), "unknown",
						count(three, TestResult.UNKNOWN), "work", work.result().name()),
				null, List.of());
		Test plus = new Test("PLUS_PROGRESS", null, null, progress.result(), progress.reason(), Map.of(), null,
				List.of());
		var tests = new ArrayList<>(children);
		tests.addAll(List.of(education, behaviour, offending, progress, work, result, plus));
		return new FrameworkView(CODE, this.tables.version(TABLES), List.copyOf(tests));
	}

	/**
	 * The latest terms that were told of, each with exclusions and absence. Absence is
	 * the mean of the terms: how many sessions each had is not told.
	 */
	private Test educationOf(Person child, Evidence evidence, LocalDate on) {
		Window year = Window.months(on, this.rules.schoolMonths());
		List<Fact> exclusions = ended(evidence.of(child, FactKind.FIXED_EXCLUSIONS), year);
		List<Fact> absence = ended(evidence.of(child, FactKind.UNAUTHORISED_ABSENCE_RATE), year);
		List<Window> terms = Stream.concat(exclusions.stream(), absence.stream())
			.map((fact) -> new Window(fact.from(), fact.to()))
			.distinct()
			.sorted(Comparator.comparing(Window::to).reversed())
			.limit(this.rules.schoolTerms())
			.toList();
		boolean known = terms.size() == this.rules.schoolTerms()
				&& terms.stream().allMatch((term) -> !in(term, exclusions).isEmpty() && !in(term, absence).isEmpty());
		int excluded = terms.stream().mapToInt((term) -> (int) worst(in(term, exclusions))).sum();
		double absent = terms.stream().mapToDouble((term) -> worst(in(term, absence))).average().orElse(0);
		var counted = terms.stream()
			.flatMap((term) -> Stream.concat(in(term, exclusions).stream(), in(term, absence).stream()))
			.toList();
		var measures = measures("known", known, "exclusions", excluded, "absence", Math.round(absent * 100) / 100.0);
		Ruling ruling = this.tables.decide(TABLES, "FT1_CHILD", measures);
		return new Test("FT1_CHILD", child.id(), child.name(), ruling.result(), ruling.reason(), measures,
				terms.stream().sorted(Comparator.comparing(Window::from)).toList(), evidence.counted(counted));
	}

	/** Two spans of whole months, the later against the earlier. */
	private Test fall(String code, FactKind kind, List<Person> people, Evidence evidence, LocalDate on, int months) {
		Window after = Window.months(Window.lastOfWholeMonth(on), months);
		Window before = after.before(months);
		var counted = new ArrayList<Fact>();
		boolean known = true;
		int first = 0;
		int then = 0;
		int toldOf = 0;
		for (Person person : people) {
			List<Fact> facts = evidence.of(person, kind)
				.stream()
				.filter((fact) -> before.touches(fact) || after.touches(fact))
				.toList();
			if (!facts.isEmpty()) {
				toldOf++;
				known &= Evidence.cover(before, facts) && Evidence.cover(after, facts);
				first += Evidence.sum(before, facts);
				then += Evidence.sum(after, facts);
				counted.addAll(facts);
			}
		}
		double reduction = (first > 0) ? (double) (first - then) / first : 0;
		return test(code,
				measures("known", known && toldOf > 0, "before", first, "after", then, "reduction", reduction),
				List.of(before, after), evidence.counted(counted));
	}

	private Test progress(List<Person> adults, Evidence evidence, LocalDate on) {
		Window months = Window.months(on, this.rules.workMonths());
		List<Fact> told = adults.stream()
			.flatMap((adult) -> evidence.of(adult, FactKind.WORK_SUPPORT).stream())
			.filter(months::touches)
			.toList();
		long progressed = told.stream()
			.filter(FamiliesTogether::isHelped)
			.filter((fact) -> months.holds(fact.from()))
			.map(Fact::person)
			.distinct()
			.count();
		return test("FT4a_PROGRESS_TO_WORK",
				measures("adults", adults.size(), "known", !told.isEmpty(), "progressed", (int) progressed),
				List.of(months), evidence.counted(told));
	}

	private Test work(List<Person> adults, Evidence evidence, LocalDate on) {
		Window months = Window.months(on, this.rules.workMonths());
		var counted = new ArrayList<Fact>();
		int moved = 0;
		int unknown = 0;
		for (Person adult : adults) {
			List<Fact> benefits = touching(months, evidence.of(adult, FactKind.OUT_OF_WORK_BENEFITS));
			List<Fact> employment = touching(months, evidence.of(adult, FactKind.EMPLOYMENT));
			List<Fact> help = touching(months, evidence.of(adult, FactKind.WORK_SUPPORT));
			counted.addAll(benefits);
			counted.addAll(employment);
			counted.addAll(help);
			boolean off = movedOff(benefits, months, on);
			boolean works = employment.stream()
				.anyMatch((fact) -> fact.value().equals("CONTINUOUS") && months.holds(fact.from()) && isSo(fact, on));
			boolean helped = help.stream().anyMatch((fact) -> isHelped(fact) && isSo(fact, on));
			boolean ruledOut = (!benefits.isEmpty() && !off) || (!employment.isEmpty() && !works) || helped;
			if (off && works && !helped && !help.isEmpty()) {
				moved++;
			}
			else if (!ruledOut) {
				unknown++;
			}
		}
		return test("FT4b_WORK", measures("adults", adults.size(), "moved", moved, "unknown", unknown), List.of(months),
				evidence.counted(counted));
	}

	/** Was on benefits, came off within the months, and is on none now. */
	private static boolean movedOff(List<Fact> benefits, Window months, LocalDate on) {
		boolean was = benefits.stream().anyMatch((fact) -> fact.value().equals("YES") && !isSo(fact, on));
		boolean is = benefits.stream().anyMatch((fact) -> fact.value().equals("YES") && isSo(fact, on));
		return was && !is && benefits.stream()
			.anyMatch((fact) -> fact.value().equals("YES") && fact.to() != null && months.holds(fact.to()));
	}

	private static boolean isHelped(Fact fact) {
		return !fact.value().equals("NONE");
	}

	private static boolean isSo(Fact fact, LocalDate on) {
		return !fact.from().isAfter(on) && (fact.to() == null || !fact.to().isBefore(on));
	}

	private static List<Fact> touching(Window window, List<Fact> facts) {
		return facts.stream().filter(window::touches).toList();
	}

	private static List<Fact> ended(List<Fact> facts, Window window) {
		return facts.stream().filter((fact) -> window.holds(fact.to())).toList();
	}

	private static List<Fact> in(Window term, List<Fact> facts) {
		return facts.stream().filter((fact) -> term.equals(new Window(fact.from(), fact.to()))).toList();
	}

	/** Where two sources tell otherwise, the worse counts. */
	private static double worst(List<Fact> facts) {
		return facts.stream().mapToDouble((fact) -> fact.number().doubleValue()).max().orElse(0);
	}

	private static int count(List<Test> tests, TestResult result) {
		return (int) tests.stream().filter((test) -> test.result() == result).count();
	}

	private Test test(String code, Map<String, Object> measures, List<Window> looksAt,
			List<FrameworkView.Counted> counted) {
		Ruling ruling = this.tables.decide(TABLES, code, measures);
		return new Test(code, null, null, ruling.result(), ruling.reason(), measures, looksAt, counted);
	}

	/** In their order. */
	private static Map<String, Object> measures(Object... namesAndValues) {
		var measures = new LinkedHashMap<String, Object>();
		for (int index = 0; index < namesAndValues.length; index += 2) {
			measures.put((String) namesAndValues[index], namesAndValues[index + 1]);
		}
		return measures;
	}

}
