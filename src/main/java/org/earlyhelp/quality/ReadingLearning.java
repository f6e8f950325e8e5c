package org.earlyhelp.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.SmallNumbers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares what audits teach with everybody who works with families. */
@Service
@Transactional
public class ReadingLearning {

	/** Those who work with families, who answer for them, and who audit. */
	public static final Role[] READERS = { Role.PRACTITIONER, Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER,
			Role.AUDITOR, Role.PARTNER_AUDITOR, Role.ANALYST, Role.SCREENER, Role.FRONT_DOOR_MANAGER,
			Role.INTEGRATED_WORKER };

	/** Stands for the whole case among the areas. */
	public static final String OVERALL = "OVERALL";

	private static final Pattern QUARTER = Pattern.compile("20[0-9]{2}-Q[1-4]");

	private static final int MONTHS = 3;

	private final CaseAudits audits;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingLearning(CaseAudits audits, Profile profile, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.audits = audits;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param quarter as {@code 2026-Q3}; null for the present one
	 * @throws NotPermitted for those who neither work with families nor answer for it
	 * @throws org.earlyhelp.shared.InvalidInput where it is no quarter
	 */
	public Learning read(String quarter) {
		if (!this.user.get().is(READERS)) {
			throw new NotPermitted("read what audits teach");
		}
		YearMonth first = first(quarter);
		YearMonth last = first.plusMonths(MONTHS - 1L);
		List<CaseAudit> all = this.audits.findBySampleMonthBetweenOrderByReference(first.atDay(1), last.atDay(1));
		this.events.publishEvent(new ListViewed("AUDIT_LEARNING", List.<UUID>of(), Map.of("quarter", name(first)),
				this.clock.instant()));
		return tell(first, last, all);
	}

	private Learning tell(YearMonth first, YearMonth last, List<CaseAudit> all) {
		List<CaseAudit> agreed = all.stream().filter((one) -> one.state() == CaseAuditState.AGREED).toList();
		var areas = new ArrayList<Learning.Area>();
		if (agreed.size() > this.profile.kpis().smallNumbersTo()) {
			areas.add(area(OVERALL, agreed, CaseAudit::agreedOverall));
			this.profile.audits()
				.areaCodes()
				.forEach((code) -> areas.add(area(code, agreed, (audit) -> audit.agreedGrades().get(code))));
		}
		boolean leftOut = (areas.isEmpty() && !agreed.isEmpty())
				|| areas.stream().anyMatch((one) -> one.grades().size() < Grade.values().length);
		long lapsed = all.stream().filter((one) -> one.state() == CaseAuditState.LAPSED).count();
		return new Learning(name(first), first.atDay(1), last.atEndOfMonth(), agreed.size(), lapsed, areas,
				lessons(all, LessonKind.STRENGTH), lessons(all, LessonKind.IMPROVE), leftOut);
	}

	private Learning.Area area(String code, List<CaseAudit> agreed, Function<CaseAudit, Grade> of) {
		var counts = new EnumMap<Grade, Long>(Grade.class);
		for (Grade grade : Grade.values()) {
			counts.put(grade, agreed.stream().filter((audit) -> of.apply(audit) == grade).count());
		}
		List<SmallNumbers.Numbers> lines = Stream.of(Grade.values())
			.map((grade) -> new SmallNumbers.Numbers(counts.get(grade), null))
			.toList();
		Set<Integer> left = new SmallNumbers(this.profile.kpis().smallNumbersTo()).among(lines);
		left.forEach((at) -> counts.remove(Grade.values()[at]));
		return new Learning.Area(code, counts);
	}

	/** Of audits that are over; of none of them is told which. */
	private static List<String> lessons(List<CaseAudit> all, LessonKind kind) {
		return all.stream()
			.filter((audit) -> audit.state() == CaseAuditState.AGREED || audit.state() == CaseAuditState.LAPSED)
			.flatMap((audit) -> audit.gradings().stream())
			.flatMap((grading) -> grading.lessons().stream())
			.filter((lesson) -> lesson.kind() == kind)
			.map(Lesson::text)
			.distinct()
			.sorted()
			.toList();
	}

	private YearMonth first(String quarter) {
		if (quarter == null) {
			LocalDate today = ServiceTime.dayOf(this.clock.instant());
			return YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / MONTHS * MONTHS + 1);
		}
		if (!QUARTER.matcher(quarter).matches()) {
			throw InvalidInput.of("quarter", "case-audit.quarter");
		}
		return YearMonth.of(Integer.parseInt(quarter.substring(0, 4)), (quarter.charAt(6) - '1') * MONTHS + 1);
	}

	/** The quarters that can be asked for, the present one first: two years of them. */
	public List<String> quarters() {
		YearMonth present = first(null);
		return Stream.iterate(present, (one) -> one.minusMonths(MONTHS)).limit(8).map(ReadingLearning::name).toList();
	}

	private static String name(YearMonth first) {
		return "%d-Q%d".formatted(first.getYear(), (first.getMonthValue() - 1) / MONTHS + 1);
	}

}
