package org.earlyhelp.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.kpi.ClosedQuarter;
import org.earlyhelp.kpi.KpiFigure;
import org.earlyhelp.kpi.KpiFigure.Comparison;
import org.earlyhelp.kpi.KpiFigure.Line;
import org.earlyhelp.kpi.KpiFigure.Variant;
import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.Standing;
import org.earlyhelp.kpi.Unit;
import org.earlyhelp.pack.Pack.Measured;
import org.earlyhelp.pack.Pack.Told;
import org.earlyhelp.shared.SmallNumbers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PackTests {

	private static final Period BEFORE = Period.quarter("2026-Q1");

	private static final Period OWN = Period.quarter("2026-Q2");

	private static final UUID STATEMENT = UUID.randomUUID();

	@Test
	void asksTheThreeQuestionsInTheirOrder() {
		Pack pack = Pack.of(List.of(goesOn(OWN, figure("K01", 8, 10), figure("K03", 8, 10), figure("K12", 8, 10))),
				Map.of(), null);

		assertThat(pack.chapters()).extracting(Pack.Chapter::question)
			.containsExactly(Question.HOW_MUCH, Question.HOW_WELL, Question.BETTER_OFF);
		assertThat(pack.chapters()).extracting((chapter) -> chapter.measures().get(0).id())
			.containsExactly("K03", "K12", "K01");
		assertThat(pack.state()).isEqualTo(QuarterState.GOES_ON);
		assertThat(pack.statement()).isNull();
	}

	@Test
	void tellsEachMeasureBesideItsEarlierQuarters() {
		Pack pack = Pack.of(List.of(closed(BEFORE, figure("K01", 5, 10)), goesOn(OWN, figure("K01", 8, 10))), Map.of(),
				null);

		Measured measure = only(pack);
		assertThat(measure.trend()).extracting(Pack.Figure::quarter).containsExactly("2026-Q1", "2026-Q2");
		assertThat(measure.trend()).extracting(Pack.Figure::numerator).containsExactly(5L, 8L);
		assertThat(measure.trend()).extracting(Pack.Figure::state)
			.containsExactly(QuarterState.CLOSED, QuarterState.GOES_ON);
		assertThat(measure.figure().value()).isEqualByComparingTo("80");
		assertThat(measure.countedAnew()).isFalse();
	}

	@Test
	void leavesAGapWhereAQuarterWasNotClosed() {
		Pack pack = Pack.of(
				List.of(new Told(BEFORE, QuarterState.NOT_CLOSED, null, List.of()), closed(OWN, figure("K01", 8, 10))),
				Map.of(), null);

		assertThat(only(pack).trend().get(0).value()).isNull();
		assertThat(only(pack).trend().get(0).queryVersion()).isNull();
	}

	@Test
	void saysWhereTheQueryWasChangedBetween() {
		KpiFigure later = new KpiFigure("K01", "Met", "What it counts", Unit.PERCENT, 8L, 10L, BigDecimal.valueOf(80),
				null, null, null, null, Standing.NO_TARGET, null, "K01.2", List.of(), List.of(), List.of(), List.of());
		Pack pack = Pack.of(List.of(closed(BEFORE, figure("K01", 5, 10)), closed(OWN, later)), Map.of(), null);

		assertThat(only(pack).countedAnew()).isTrue();
	}

	@Test
	void leavesSmallNumbersOutForOthers() {
		List<Told> quarters = List.of(closed(BEFORE, figure("K01", 8, 20)), closed(OWN, figure("K01", 2, 20)));

		Measured outside = only(Pack.of(quarters, Map.of(), new SmallNumbers(4)));
		Measured inside = only(Pack.of(quarters, Map.of(), null));

		assertThat(outside.figure().leftOut()).isTrue();
		assertThat(outside.figure().value()).isNull();
		assertThat(outside.figure().numerator()).isNull();
		assertThat(outside.figure().denominator()).isNull();
		assertThat(outside.status()).isNull();
		assertThat(outside.trend().get(0).numerator()).isEqualTo(8);
		assertThat(inside.figure().numerator()).isEqualTo(2);
		assertThat(inside.status()).isEqualTo(Standing.OFF_TARGET);
	}

	@Test
	void leavesSmallNumbersOfVariantsOutToo() {
		var variant = new Variant("K01b", "Met or partly", "What it counts", Unit.PERCENT, 18L, 20L,
				BigDecimal.valueOf(90), null, List.of());
		KpiFigure figure = with(figure("K01", 10, 20), List.of(variant), List.of());

		List<Measured> measures = Pack.of(List.of(closed(OWN, figure)), Map.of(), new SmallNumbers(4))
			.chapters()
			.get(2)
			.measures();

		assertThat(measures).extracting(Measured::id).containsExactly("K01", "K01b");
		assertThat(measures.get(0).figure().leftOut()).isFalse();
		// two of twenty are not
		assertThat(measures.get(1).figure().leftOut()).isTrue();
	}

	@Test
	void saysWhereFiguresWereToldAgainSinceAStory() {
		Map<String, Story> now = Map.of("K01", story("K01", STATEMENT), Story.ALL, story(Story.ALL, UUID.randomUUID()));

		Pack pack = Pack.of(List.of(closed(OWN, figure("K01", 8, 10))), now, null);

		assertThat(only(pack).story().figuresChanged()).isFalse();
		assertThat(pack.story().figuresChanged()).isTrue();
	}

	@Test
	void tellsAVariantInAMonthWhereTheLocalitySetSomethingForIt() {
		var set = new Variant("K03_PARTNERS", "By partners", "What it counts", Unit.COUNT, 2L, null, BigDecimal.TEN,
				Standing.ALERT, List.of());
		var plain = new Variant("K03_STEP_DOWN", "Step-downs", "What it counts", Unit.COUNT, 2L, null, BigDecimal.TEN,
				null, List.of());

		MonthSummary summary = MonthSummary.of(YearMonth.of(2026, 6), LocalDate.of(2026, 7, 1),
				List.of(with(figure("K03", 8, 10), List.of(set, plain), List.of())), List.of(), List.of());

		assertThat(summary.lines()).extracting(MonthSummary.Line::id).containsExactly("K03", "K03_PARTNERS");
	}

	@Test
	void putsAMonthBesideTheOnesBefore() {
		KpiFigure figure = with(figure("K01", 8, 10), List.of(), List.of(new Comparison("K01", "DISTRICT",
				"By district", List.of(line("chester", 5, 6), line("winsford", 3, 4)))));

		MonthSummary summary = MonthSummary.of(YearMonth.of(2026, 6), LocalDate.of(2026, 7, 1),
				List.of(figure, figure("K02", 0, 0)), List.of(figure("K01", 5, 10)), List.of());

		assertThat(summary.goesOn()).isFalse();
		assertThat(summary.yearBefore()).isEqualTo(YearMonth.of(2025, 6));
		assertThat(summary.lines()).singleElement().satisfies((one) -> {
			assertThat(one.month().numerator()).isEqualTo(8);
			assertThat(one.before().numerator()).isEqualTo(5);
			assertThat(one.yearBefore().value()).isNull();
			assertThat(one.byDistrict()).containsOnlyKeys("chester", "winsford");
			assertThat(one.byDistrict().get("winsford").numerator()).isEqualTo(3);
		});
		assertThat(MonthSummary.of(YearMonth.of(2026, 6), LocalDate.of(2026, 6, 30), List.of(), List.of(), List.of())
			.goesOn()).isTrue();
	}

	private static Measured only(Pack pack) {
		List<Measured> all = pack.chapters().stream().flatMap((chapter) -> chapter.measures().stream()).toList();
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private static Told closed(Period quarter, KpiFigure... figures) {
		var closed = new ClosedQuarter(STATEMENT, quarter.from(), quarter.to(), 1, null, "1", "somebody", Instant.EPOCH,
				List.of(figures));
		return new Told(quarter, QuarterState.CLOSED, closed, List.of(figures));
	}

	private static Told goesOn(Period quarter, KpiFigure... figures) {
		return new Told(quarter, QuarterState.GOES_ON, null, List.of(figures));
	}

	private static KpiFigure figure(String id, long numerator, long denominator) {
		return new KpiFigure(id, "Met", "What it counts", Unit.PERCENT, numerator, denominator,
				(denominator > 0) ? BigDecimal.valueOf(100 * numerator / denominator) : null, null, null, null, null,
				Standing.OFF_TARGET, null, id + ".1", List.of(), List.of(), List.of(), List.of());
	}

	private static KpiFigure with(KpiFigure figure, List<Variant> variants, List<Comparison> comparisons) {
		return new KpiFigure(figure.id(), figure.name(), figure.definition(), figure.unit(), figure.numerator(),
				figure.denominator(), figure.value(), null, null, null, null, figure.status(), null,
				figure.queryVersion(), variants, comparisons, List.of(), List.of());
	}

	private static Line line(String code, long numerator, long denominator) {
		return new Line(code, code, numerator, denominator, BigDecimal.TEN, null, null);
	}

	private static Story story(String about, UUID statement) {
		return new Story(UUID.randomUUID(), "2026-Q2", about, 1, "A school closed.", null, null, statement, "somebody",
				Instant.EPOCH);
	}

}
