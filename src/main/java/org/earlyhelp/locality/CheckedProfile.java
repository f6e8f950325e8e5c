package org.earlyhelp.locality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.earlyhelp.locality.CodeLists.Coded;
import org.earlyhelp.locality.Profile.AuditRules;
import org.earlyhelp.locality.Profile.CaseloadRules;
import org.earlyhelp.locality.Profile.CaseworkRules;
import org.earlyhelp.locality.Profile.ClosureDay;
import org.earlyhelp.locality.Profile.Continuum;
import org.earlyhelp.locality.Profile.District;
import org.earlyhelp.locality.Profile.ForecastRules;
import org.earlyhelp.locality.Profile.FrontDoorRules;
import org.earlyhelp.locality.Profile.Kpis;
import org.earlyhelp.locality.Profile.Level;
import org.earlyhelp.locality.Profile.LocalCalendar;
import org.earlyhelp.locality.Profile.OutcomeRules;
import org.earlyhelp.locality.Profile.Term;
import org.earlyhelp.locality.Profile.UnusualAccess;
import org.earlyhelp.locality.ProfileText.TimerText;

/**
 * Checks a profile as written: what is missing, unknown, double or contradicts itself is
 * told at once, each by its full key.
 */
final class CheckedProfile {

	/** K01 to K21, and what is told apart within one. */
	private static final Pattern KPI = Pattern.compile("K(0[1-9]|1[0-9]|2[01])([a-z]|_[A-Z0-9_]+)?");

	private final ProfileText text;

	private final List<String> findings = new ArrayList<>();

	CheckedProfile(ProfileText text) {
		this.text = text;
	}

	/**
	 * The profile, if nothing is wrong with it.
	 * @throws ProfileIsWrong names each key
	 */
	Profile profile() {
		checkPresence();
		refuse();
		checkCodes(this.text.codes());
		checkContinuum(this.text.continuum());
		Map<Timer, Timescale> urgent = new EnumMap<>(Timer.class);
		Map<Timer, Timescale> timescales = timescales(urgent);
		checkPlaces();
		checkFrontDoor(this.text.frontDoor());
		checkCasework(this.text.casework());
		checkCaseload(this.text.caseload());
		checkCalendar(this.text.calendar());
		inHours(this.text.stepping().alert(), "stepping.alert");
		inHours(this.text.stepping().callWindow(), "stepping.call-window");
		unless(this.text.stepping().repeatMonths() >= 1, "stepping.repeat-months", "must be 1 or more");
		unless(this.text.retention().caseUntilAge() >= 18, "retention.case-until-age", "must be 18 or more");
		unless(this.text.retention().contactYears() >= 1, "retention.contact-years", "must be 1 or more");
		unless(this.text.retention().accessLogYears() >= 1, "retention.access-log-years", "must be 1 or more");
		checkErasure(this.text.retention().erasureBases());
		checkHolds(this.text.retention().holdReasons());
		checkKpis(this.text.kpis());
		checkOutcomes(this.text.outcomes());
		checkForecast(this.text.forecast());
		checkUnusualAccess(this.text.unusualAccess());
		checkAudits(this.text.audits());
		unless(this.text.subjectAccess().months() >= 1, "subject-access.months", "must be 1 or more");
		unless(this.text.subjectAccess().extensionMonths() >= 0, "subject-access.extension-months",
				"must be 0 or more");
		refuse();
		return new Profile(this.text.id(), this.text.name(), this.text.version(), this.text.guidanceEdition(),
				this.text.continuum(), timescales, urgent, this.text.places(), this.text.frontDoor(),
				this.text.casework(), this.text.codes(), this.text.calendar(),
				(this.text.labels() != null) ? this.text.labels() : Map.of(), this.text.retention(),
				this.text.stepping(), this.text.kpis(), this.text.caseload(), this.text.outcomes(),
				this.text.forecast(), this.text.unusualAccess(), this.text.audits(), this.text.subjectAccess());
	}

	private void checkErasure(List<Profile.ErasureBasis> bases) {
		unless(bases != null && !bases.isEmpty(), "retention.erasure-bases", "must name at least one");
		if (bases == null) {
			return;
		}
		for (Profile.ErasureBasis basis : bases) {
			unless(basis.code() != null && basis.code().matches("[A-Z][A-Z_]{0,39}"), "retention.erasure-bases.code",
					"%s is not in capitals", basis.code());
			unless(basis.name() != null && !basis.name().isBlank() && basis.name().length() <= 100,
					"retention.erasure-bases.name", "must be a name of at most 100 signs");
		}
		unless(bases.stream().map(Profile.ErasureBasis::code).distinct().count() == bases.size(),
				"retention.erasure-bases", "must name each once");
		unless(bases.stream().anyMatch((basis) -> !basis.beforeTime()), "retention.erasure-bases",
				"must name one for records whose time is over");
	}

	private void checkHolds(List<Profile.HoldReason> reasons) {
		unless(reasons != null && !reasons.isEmpty(), "retention.hold-reasons", "must name at least one");
		if (reasons == null) {
			return;
		}
		for (Profile.HoldReason reason : reasons) {
			unless(reason.code() != null && reason.code().matches("[A-Z][A-Z_]{0,39}"), "retention.hold-reasons.code",
					"%s is not in capitals", reason.code());
			unless(reason.name() != null && !reason.name().isBlank() && reason.name().length() <= 100,
					"retention.hold-reasons.name", "must be a name of at most 100 signs");
		}
		unless(reasons.stream().map(Profile.HoldReason::code).distinct().count() == reasons.size(),
				"retention.hold-reasons", "must name each once");
	}

	private void inHours(Span span, String key) {
		present(span, key);
		unless(span == null || span.unit() == Span.Unit.HOURS, key, "%s is not in hours", span);
	}

	private void checkPresence() {
		present(this.text.id(), "id");
		present(this.text.name(), "name");
		present(this.text.version(), "version");
		present(this.text.guidanceEdition(), "guidance-edition");
		present(this.text.continuum(), "continuum");
		present(this.text.timers(), "timers");
		present(this.text.places(), "places");
		present(this.text.frontDoor(), "front-door");
		present(this.text.casework(), "casework");
		present(this.text.codes(), "codes");
		present(this.text.retention(), "retention");
		present(this.text.subjectAccess(), "subject-access");
		present(this.text.stepping(), "stepping");
		present(this.text.kpis(), "kpis");
		present(this.text.caseload(), "caseload");
		present(this.text.outcomes(), "outcomes");
		present(this.text.forecast(), "forecast");
		present(this.text.unusualAccess(), "unusual-access");
		present(this.text.audits(), "audits");
	}

	private void checkContinuum(Continuum continuum) {
		present(continuum.model(), "continuum.model");
		present(continuum.version(), "continuum.version");
		Map<Integer, String> ranks = new HashMap<>();
		Set<String> codes = new HashSet<>();
		int position = 0;
		for (Level level : continuum.levels()) {
			String key = "continuum.levels[%d]".formatted(position++);
			present(level.code(), key + ".code");
			present(level.name(), key + ".name");
			present(level.band(), key + ".band");
			present(level.leads(), key + ".leads");
			unless(codes.add(level.code()), key + ".code", "level '%s' is there twice", level.code());
			String sameRank = ranks.put(level.rank(), level.code());
			unless(sameRank == null, key + ".rank", "rank %d is also that of level '%s'", level.rank(), sameRank);
			unless(level.rank() == position, key + ".rank",
					"is %d; levels stand in order, ranks run from 1 without gap", level.rank());
		}
		int line = 0;
		for (Profile.Elsewhere elsewhere : continuum.crosswalk()) {
			String key = "continuum.crosswalk[%d]".formatted(line++);
			present(elsewhere.authority(), key + ".authority");
			present(elsewhere.level(), key + ".level");
			unless(codes.contains(elsewhere.here()), key + ".here", "'%s' is no level here", elsewhere.here());
		}
		unless(!continuum.levels().isEmpty(), "continuum.levels", "must hold a level");
		unless(continuum.levels().isEmpty() || continuum.levels().stream().anyMatch(Level::multiAgency),
				"continuum.levels", "none is multi-agency: no Team Around the Family could start");
	}

	private Map<Timer, Timescale> timescales(Map<Timer, Timescale> urgent) {
		Map<Timer, Timescale> timescales = new EnumMap<>(Timer.class);
		Set<String> known = Arrays.stream(Timer.values()).map(Timer::name).collect(Collectors.toSet());
		this.text.timers().forEach((name, written) -> {
			if (!known.contains(name)) {
				unless(false, "timers." + name, "there is no such timer");
				return;
			}
			String key = "timers." + name;
			Timer timer = Timer.valueOf(name);
			present(written.name(), key + ".name");
			timescale(key, written.name(), written.due(), written.limit(), timer, timescales);
			if (written.urgent() != null) {
				timescale(key + ".urgent", written.name(), written.urgent().due(), written.urgent().limit(), timer,
						urgent);
			}
		});
		for (Timer timer : Timer.values()) {
			unless(this.text.timers().containsKey(timer.name()), "timers." + timer.name(), "is missing");
		}
		return timescales;
	}

	private void timescale(String key, String name, Span due, Span limit, Timer timer, Map<Timer, Timescale> into) {
		if (due == null) {
			present(due, key + ".due");
			return;
		}
		Timescale timescale = new Timescale(name, due, limit);
		unless(timescale.isOrdered(), key + ".limit", "%s is before due, %s", limit, due);
		into.put(timer, timescale);
	}

	private void checkCodes(CodeLists codes) {
		list(codes.needs(), "codes.needs");
		list(codes.headlines(), "codes.headlines");
		list(codes.sources(), "codes.sources");
		list(codes.agencies(), "codes.agencies");
		list(codes.channels(), "codes.channels");
		list(codes.contactTypes(), "codes.contact-types");
		list(codes.outcomes(), "codes.outcomes");
		list(codes.sexes(), "codes.sexes");
		list(codes.ethnicities(), "codes.ethnicities");
		list(codes.disabilities(), "codes.disabilities");
		list(codes.senProvisions(), "codes.sen-provisions");
		list(codes.senNeeds(), "codes.sen-needs");
		list(codes.tools(), "codes.tools");
		list(codes.documentKinds(), "codes.document-kinds");
		list(codes.closureReasons(), "codes.closure-reasons");
		list(codes.services(), "codes.services");
		refuse();
		Set<String> headlines = CodeLists.codesOf(codes.headlines());
		for (int position = 0; position < codes.services().size(); position++) {
			unless(codes.services().get(position).answerDays() > 0,
					"codes.services[%d].answer-days".formatted(position),
					"a service answers in one working day or more");
		}
		for (int position = 0; position < codes.needs().size(); position++) {
			String headline = codes.needs().get(position).headline();
			unless(headlines.contains(headline), "codes.needs[%d].headline".formatted(position),
					"'%s' is no headline outcome", headline);
		}
	}

	private void list(List<? extends Coded> list, String key) {
		if (list == null || list.isEmpty()) {
			unless(false, key, "is missing");
			return;
		}
		Set<String> codes = new HashSet<>();
		for (int position = 0; position < list.size(); position++) {
			Coded coded = list.get(position);
			present(coded.code(), "%s[%d].code".formatted(key, position));
			present(coded.name(), "%s[%d].name".formatted(key, position));
			unless(codes.add(coded.code()), "%s[%d].code".formatted(key, position), "'%s' is there twice",
					coded.code());
		}
	}

	private void checkPlaces() {
		present(this.text.places().emergencyDutyTeam(), "places.emergency-duty-team");
		Map<String, String> areas = new HashMap<>();
		Set<String> codes = new HashSet<>();
		int position = 0;
		for (District district : this.text.places().districts()) {
			String key = "places.districts[%d]".formatted(position++);
			present(district.code(), key + ".code");
			present(district.name(), key + ".name");
			present(district.team(), key + ".team");
			unless(codes.add(district.code()), key + ".code", "district '%s' is there twice", district.code());
			for (String area : district.areas()) {
				String other = areas.put(area, district.code());
				unless(other == null, key + ".areas", "%s is also in district '%s'", area, other);
				unless(area.matches("[A-Z]{1,2}\\d{1,2}[A-Z]?"), key + ".areas",
						"'%s' is not the first half of a postcode", area);
			}
		}
		unless(codes.contains(this.text.places().fallbackDistrict()), "places.fallback-district", "'%s' is no district",
				this.text.places().fallbackDistrict());
	}

	private void checkFrontDoor(FrontDoorRules rules) {
		known(rules.outcomes(), CodeLists.codesOf(this.text.codes().outcomes()), "front-door.outcomes", "outcome");
		known(rules.requiredTools(), CodeLists.codesOf(this.text.codes().tools()), "front-door.required-tools", "tool");
		known(rules.toolRuleExemptSources(), CodeLists.codesOf(this.text.codes().sources()),
				"front-door.tool-rule-exempt-sources", "source");
		unless(!rules.outcomes().isEmpty(), "front-door.outcomes", "must hold an outcome");
		unless(!rules.toolRule() || !rules.requiredTools().isEmpty(), "front-door.required-tools",
				"must hold a tool while tool-rule is on");
		present(rules.duplicateWindow(), "front-door.duplicate-window");
		unless(rules.seniorReviewContacts() >= 1, "front-door.senior-review-contacts", "must be 1 or more");
		unless(rules.seniorReviewDays() >= 1, "front-door.senior-review-days", "must be 1 or more");
	}

	private void checkCasework(CaseworkRules rules) {
		unless(!rules.authorisesAssessments() || !rules.authorisingGroups().isEmpty(), "casework.authorising-groups",
				"must name who approves while authorises-assessments is on");
		unless(rules.quorumAgencies() >= 1, "casework.quorum-agencies", "must be 1 or more");
		present(rules.contactGap(), "casework.contact-gap");
		unless(rules.driftReviews() >= 1, "casework.drift-reviews", "must be 1 or more");
		present(rules.suspensionLimit(), "casework.suspension-limit");
		present(rules.extensionLimit(), "casework.extension-limit");
		present(rules.dueSoon(), "casework.due-soon");
		unless(rules.dueSoon() == null || rules.dueSoon().unit() == Span.Unit.WORKING_DAYS, "casework.due-soon",
				"%s is not in working days", rules.dueSoon());
		unless(rules.assessmentReuseMonths() >= 0, "casework.assessment-reuse-months", "must be 0 or more");
		unless(rules.reopenedMonths() >= 0, "casework.reopened-months", "must be 0 or more");
		unless(rules.leadAheadMonths() >= 1, "casework.lead-ahead-months", "must be 1 or more");
		unless(rules.schoolAgeFrom() >= 1, "casework.school-age-from", "must be 1 or more");
		unless(rules.schoolAgeTo() >= rules.schoolAgeFrom(), "casework.school-age-to",
				"must not be before casework.school-age-from");
		unless(rules.copyFromAge() >= 1, "casework.copy-from-age", "must be 1 or more");
		unless(rules.grownUpAge() >= 18, "casework.grown-up-age", "must be 18 or more");
		unless(rules.grownUpAgeWithSend() >= rules.grownUpAge(), "casework.grown-up-age-with-send",
				"must not be before casework.grown-up-age");
		known(rules.sendCodes(), CodeLists.codesOf(this.text.codes().senProvisions()), "casework.send-codes",
				"provision");
	}

	private void checkCaseload(CaseloadRules rules) {
		unless(rules.much() != null && rules.much().signum() > 0, "caseload.much", "must be more than 0");
		present(rules.supervisionEvery(), "caseload.supervision-every");
		unless(rules.supervisionEvery() == null || (rules.supervisionEvery().amount() >= 1
				&& Set.of(Span.Unit.WORKING_DAYS, Span.Unit.MONTHS).contains(rules.supervisionEvery().unit())),
				"caseload.supervision-every", "%s is not in working days or months", rules.supervisionEvery());
		rules.levels().forEach((level, weight) -> {
			unless(this.text.continuum().levels().stream().anyMatch((one) -> level.equals(one.code())),
					"caseload.levels", "there is no level '%s'", level);
			unless(weight.signum() >= 0, "caseload.levels." + level, "must be 0 or more");
		});
		rules.stages()
			.forEach((stage, weight) -> unless(weight.signum() >= 0, "caseload.stages." + stage, "must be 0 or more"));
	}

	private void checkCalendar(LocalCalendar calendar) {
		present((calendar != null) ? calendar.bankHolidaysPublishedUntil() : null,
				"calendar.bank-holidays-published-until");
		if (calendar == null) {
			return;
		}
		Set<LocalDate> closed = new HashSet<>();
		for (int position = 0; position < calendar.closureDays().size(); position++) {
			ClosureDay day = calendar.closureDays().get(position);
			String key = "calendar.closure-days[%d]".formatted(position);
			present(day.date(), key + ".date");
			present(day.why(), key + ".why");
			unless(closed.add(day.date()), key + ".date", "%s is there twice", day.date());
		}
		LocalDate last = LocalDate.MIN;
		for (int position = 0; position < calendar.terms().size(); position++) {
			Term term = calendar.terms().get(position);
			String key = "calendar.terms[%d]".formatted(position);
			present(term.from(), key + ".from");
			present(term.to(), key + ".to");
			if (term.from() == null || term.to() == null) {
				continue;
			}
			unless(!term.to().isBefore(term.from()), key + ".to", "%s is before from, %s", term.to(), term.from());
			unless(term.from().isAfter(last), key + ".from", "%s is not after the term before", term.from());
			last = term.to();
		}
	}

	private void checkOutcomes(OutcomeRules rules) {
		known(rules.frameworks(), Set.of("FAMILIES_TOGETHER", "SUPPORTING_FAMILIES"), "outcomes.frameworks",
				"framework");
		unless(rules.asbMonths() >= 1, "outcomes.asb-months", "must be 1 or more");
		unless(rules.offendingMonths() >= 1, "outcomes.offending-months", "must be 1 or more");
		unless(rules.workMonths() >= 1, "outcomes.work-months", "must be 1 or more");
		unless(rules.schoolTerms() >= 1, "outcomes.school-terms", "must be 1 or more");
		unless(rules.schoolMonths() >= 1, "outcomes.school-months", "must be 1 or more");
	}

	private void checkForecast(ForecastRules rules) {
		unless(rules.timesWeeks() >= 4 && rules.timesWeeks() <= 52, "forecast.times-weeks", "must be 4 to 52");
		unless(rules.arrivalsWeeks() >= 4 && rules.arrivalsWeeks() <= rules.timesWeeks(), "forecast.arrivals-weeks",
				"must be 4 to as many as times-weeks");
		unless(rules.runs() >= 100 && rules.runs() <= 2000, "forecast.runs", "must be 100 to 2000");
		unless(rules.leastEnded() >= 5, "forecast.least-ended", "must be 5 or more");
	}

	private void checkUnusualAccess(UnusualAccess rules) {
		unless(rules.casesAnHour() >= 10 && rules.casesAnHour() <= 1000, "unusual-access.cases-an-hour",
				"must be 10 to 1000");
		unless(rules.rowsAnHour() >= 10 && rules.rowsAnHour() <= 1_000_000, "unusual-access.rows-an-hour",
				"must be 10 to 1000000");
		unless(rules.viewsAnHour() >= 5 && rules.viewsAnHour() <= 1000, "unusual-access.views-an-hour",
				"must be 5 to 1000");
		unless(rules.days() >= 1 && rules.days() <= 366, "unusual-access.days", "must be 1 to 366");
	}

	private void checkAudits(AuditRules rules) {
		unless(rules.perDistrict() >= 1 && rules.perDistrict() <= 50, "audits.per-district", "must be 1 to 50");
		unless(rules.restMonths() >= 0 && rules.restMonths() <= 60, "audits.rest-months", "must be 0 to 60");
		present(rules.accessFor(), "audits.access-for");
		unless(rules.accessFor() == null || (rules.accessFor().amount() >= 1
				&& Set.of(Span.Unit.WORKING_DAYS, Span.Unit.MONTHS).contains(rules.accessFor().unit())),
				"audits.access-for", "%s is not in working days or months", rules.accessFor());
		unless(rules.actionsWithinMonths() >= 1 && rules.actionsWithinMonths() <= 24, "audits.actions-within-months",
				"must be 1 to 24");
		list(rules.areas(), "audits.areas");
		rules.areas()
			.forEach((area) -> unless(area.code() != null && area.code().matches("[A-Z]{2,40}"), "audits.areas",
					"'%s' is not made of capital letters", area.code()));
	}

	private void checkKpis(Kpis kpis) {
		unless(kpis.smallNumbersTo() >= 1, "kpis.small-numbers-to", "must be 1 or more");
		unless(kpis.yearStarts() >= 1 && kpis.yearStarts() <= 12, "kpis.year-starts", "must be a month, 1 to 12");
		known(kpis.ownAgencies(), CodeLists.codesOf(this.text.codes().agencies()), "kpis.own-agencies", "agency");
		unless(kpis.pupils() == null || kpis.pupils() >= 1, "kpis.pupils", "must be 1 or more");
		kpis.measures().forEach((measure, aim) -> {
			String key = "kpis.measures." + measure;
			unless(KPI.matcher(measure).matches(), key, "there is no such measure");
			int last = Integer.MIN_VALUE;
			for (int position = 0; position < aim.targets().size(); position++) {
				Profile.Target target = aim.targets().get(position);
				present(target.value(), "%s.targets[%d].value".formatted(key, position));
				unless(target.year() > last, "%s.targets[%d].year".formatted(key, position),
						"%d is not after the target before", target.year());
				last = target.year();
			}
			unless(aim.alertToMonthly() == null || aim.alertToMonthly() >= 0, key + ".alert-to-monthly",
					"must be 0 or more");
		});
		for (int position = 0; position < kpis.published().size(); position++) {
			Profile.PublishedFigure figure = kpis.published().get(position);
			String key = "kpis.published[%d]".formatted(position);
			present(figure.measure(), key + ".measure");
			unless(figure.measure() == null || KPI.matcher(figure.measure()).matches(), key + ".measure",
					"there is no measure '%s'", figure.measure());
			present(figure.period(), key + ".period");
			present(figure.value(), key + ".value");
			present(figure.unit(), key + ".unit");
			present(figure.kind(), key + ".kind");
			present(figure.source(), key + ".source");
		}
	}

	private void known(Collection<String> values, Set<String> known, String key, String what) {
		values.stream()
			.filter((value) -> !known.contains(value))
			.sorted()
			.forEach((value) -> unless(false, key, "there is no %s '%s'", what, value));
	}

	private void present(Object value, String key) {
		unless(value != null && !value.toString().isBlank(), key, "is missing or blank");
	}

	private void unless(boolean good, String key, String words, Object... values) {
		if (!good) {
			this.findings.add("%s.%s: %s".formatted(ReadingProfile.ROOT, key, words.formatted(values)));
		}
	}

	private void refuse() {
		if (!this.findings.isEmpty()) {
			throw new ProfileIsWrong(this.findings);
		}
	}

}
