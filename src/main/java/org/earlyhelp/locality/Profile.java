package org.earlyhelp.locality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one locality does early help: every number, label and list that policy leaves to
 * it. Read once at start from {@code early-help.locality.*}, and checked: a wrong profile
 * stops the start. Immutable.
 *
 * @param id names its files, as {@code west-cheshire}
 * @param name as people read it
 * @param version kept by each case that is decided under it
 * @param guidanceEdition the national guidance that it follows
 * @param continuum the levels of need
 * @param timescales how long each clock may run
 * @param urgent how long it may run where a child is in danger, or at night: wall-clock
 * time; only the clocks that differ
 * @param places districts and teams
 * @param frontDoor what the front door may do
 * @param casework what a case must keep to
 * @param codes the values that a field may take
 * @param calendar which days do not count
 * @param labels the locality's own word for a term of the service
 * @param retention how long records are kept
 * @param stepping how the authority works with children's social care
 * @param kpis what the service measures itself by
 * @param caseload how much work a case is, and how much somebody carries
 * @param outcomes what an outcome framework looks back on
 * @param forecast what a forecast reckons with
 * @param audits how case files are audited
 * @param subjectAccess how soon somebody is answered who asks to see their records
 * @see "pathway, 2.2; continuum; glossary"
 */
public record Profile(String id, String name, String version, String guidanceEdition, Continuum continuum,
		Map<Timer, Timescale> timescales, Map<Timer, Timescale> urgent, Places places, FrontDoorRules frontDoor,
		CaseworkRules casework, CodeLists codes, LocalCalendar calendar, Map<String, String> labels,
		Retention retention, SteppingRules stepping, Kpis kpis, CaseloadRules caseload, OutcomeRules outcomes,
		ForecastRules forecast, UnusualAccess unusualAccess, AuditRules audits, SubjectAccessRules subjectAccess) {

	public Profile {
		timescales = Map.copyOf(timescales);
		urgent = Map.copyOf(urgent);
		labels = Map.copyOf(labels);
	}

	/**
	 * The level with this code.
	 * @throws IllegalArgumentException where the continuum has none such
	 */
	public Level level(String code) {
		return find(code)
			.orElseThrow(() -> new IllegalArgumentException("%s has no level %s".formatted(this.id, code)));
	}

	/** The level with this code, if the continuum has it. */
	public Optional<Level> find(String code) {
		return this.continuum.levels().stream().filter((level) -> level.code().equals(code)).findFirst();
	}

	/** The clocks that this locality keeps, in order of the journey. */
	public List<Timer> clocks() {
		return Arrays.stream(Timer.values())
			.filter((timer) -> timer.isClock() && this.timescales.containsKey(timer))
			.toList();
	}

	/** How long this clock may run by day. */
	public Timescale timescale(Timer timer) {
		return this.timescales.get(timer);
	}

	/**
	 * How long this clock may run where it is urgent (T01 for a RED contact or one that
	 * comes at night, T18 for an urgent step-up): wall-clock time, every day of the year.
	 * As {@link #timescale} where the profile makes no difference.
	 */
	public Timescale urgentTimescale(Timer timer) {
		return this.urgent.getOrDefault(timer, timescale(timer));
	}

	/**
	 * The same under another version, with another length of this clock.
	 * @param urgentScale how long it may run where it is urgent; null for as before
	 */
	public Profile with(String otherVersion, Timer timer, Timescale timescale, Timescale urgentScale) {
		return with(otherVersion, Map.of(timer, timescale),
				(urgentScale != null) ? Map.of(timer, urgentScale) : Map.of());
	}

	private Profile with(String otherVersion, Map<Timer, Timescale> others, Map<Timer, Timescale> urgentOthers) {
		Map<Timer, Timescale> changed = new HashMap<>(this.timescales);
		changed.putAll(others);
		Map<Timer, Timescale> changedUrgent = new HashMap<>(this.urgent);
		changedUrgent.putAll(urgentOthers);
		return new Profile(this.id, this.name, otherVersion, this.guidanceEdition, this.continuum, changed,
				changedUrgent, this.places, this.frontDoor, this.casework, this.codes, this.calendar, this.labels,
				this.retention, this.stepping, this.kpis, this.caseload, this.outcomes, this.forecast,
				this.unusualAccess, this.audits, this.subjectAccess);
	}

	/** The same under another version. */
	Profile with(String otherVersion) {
		return with(otherVersion, Map.of(), Map.of());
	}

	/** Whether the front door may decide so here. */
	public boolean allows(String outcome) {
		return this.frontDoor.outcomes().contains(outcome);
	}

	/**
	 * The district of a postcode, whatever its spacing and case; the fallback district
	 * where it is unknown, blank or null.
	 */
	public String districtOf(String postcode) {
		return this.places.districtOf(postcode);
	}

	/** The locality's word for a term of the service; the term where it has none. */
	public String label(String term) {
		return this.labels.getOrDefault(term, term);
	}

	public List<Level> levels() {
		return this.continuum.levels();
	}

	public List<District> districts() {
		return this.places.districts();
	}

	/** The team of this district. */
	public String teamOf(String district) {
		return this.places.teamOf(district);
	}

	/**
	 * The districts that a team works, or the district of this code.
	 * @return where there is none such, the empty text, which is no district
	 */
	public Set<String> districtsOf(String teamOrDistrict) {
		return this.places.districtsOf(teamOrDistrict);
	}

	/** Who is told of urgent things outside 09:00-17:00. */
	public String emergencyDutyTeam() {
		return this.places.emergencyDutyTeam();
	}

	/** Any of these, attached or verified, meets R2.4. */
	public Set<String> requiredTools() {
		return this.frontDoor.requiredTools();
	}

	public Set<String> toolCodes() {
		return CodeLists.codesOf(this.codes.tools());
	}

	public Set<String> needCodes() {
		return CodeLists.codesOf(this.codes.needs());
	}

	public Set<String> sourceCodes() {
		return CodeLists.codesOf(this.codes.sources());
	}

	/** Whether R2.4 asks contacts from this source for an offered TAF and a tool. */
	public boolean asksForTool(String source) {
		return this.frontDoor.toolRule() && !this.frontDoor.toolRuleExemptSources().contains(source);
	}

	/** Whether this need is of abuse, neglect or domestic abuse (R8.3). */
	public boolean isHarm(String needCode) {
		return this.codes.needs().stream().anyMatch((need) -> need.code().equals(needCode) && need.harm());
	}

	/** Whether a completed assessment must be approved (R5.5). */
	public boolean authorisesAssessments() {
		return this.casework.authorisesAssessments();
	}

	/**
	 * The levels on which children and families are placed.
	 *
	 * @param model its id
	 * @param version its label, kept by each contact and case
	 * @param levels from least to most need, by rank
	 * @param crosswalk what the levels of neighbours are here, for families that move
	 */
	public record Continuum(String model, String version, LocalDate validFrom, List<Level> levels,
			List<Elsewhere> crosswalk) {

		public Continuum {
			levels = (levels != null) ? List.copyOf(levels) : List.of();
			crosswalk = (crosswalk != null) ? List.copyOf(crosswalk) : List.of();
		}

	}

	/**
	 * A neighbour's level, and what it is here.
	 *
	 * @param authority whose level it is
	 * @param level as they call it
	 * @param here the code of the level here
	 */
	public record Elsewhere(String authority, String level, String here) {

	}

	/**
	 * One level of need.
	 *
	 * @param code as {@code PP} or {@code 3a}
	 * @param oldLabel what older papers call it; null where they call it the same
	 * @param rank 1 upwards, without gap
	 * @param band for comparison between localities
	 * @param definition what it means
	 * @param leads who leads here
	 * @param assessment how needs are assessed here
	 * @param multiAgency whether a Team Around the Family works here
	 * @param consentRequired whether nothing starts without the family's agreement
	 * @param statutory whether it is social care's
	 */
	public record Level(String code, String name, String oldLabel, int rank, Band band, String definition, String leads,
			String assessment, boolean multiAgency, boolean consentRequired, boolean statutory) {
	}

	/** What levels of different localities have in common (continuum, 1.3). */
	public enum Band {

		/** Universal services meet the need. */
		UNIVERSAL,
		/** One agency, or one with one referral, meets it. */
		SINGLE_AGENCY,
		/** Several agencies together: the Team Around the Family. */
		MULTI_AGENCY_EH,
		/** A child in need (section 17). */
		STATUTORY_CIN,
		/** A child in need of protection (section 47), or both where not told apart. */
		STATUTORY_CP

	}

	/**
	 * A part of the locality.
	 *
	 * @param code as {@code ellesmere-port}
	 * @param team who works it
	 * @param areas the first halves of its postcodes, as {@code CH65}
	 */
	public record District(String code, String name, String team, Set<String> areas) {

		public District {
			areas = (areas != null) ? Set.copyOf(areas) : Set.of();
		}

	}

	/**
	 * Where the work is done.
	 *
	 * @param fallbackDistrict works the families whose postcode is not known
	 */
	public record Places(List<District> districts, String fallbackDistrict, String emergencyDutyTeam) {

		public Places {
			districts = (districts != null) ? List.copyOf(districts) : List.of();
		}

		String districtOf(String postcode) {
			String area = Postcode.areaOf(postcode);
			return this.districts.stream()
				.filter((district) -> district.areas().contains(area))
				.map(District::code)
				.findFirst()
				.orElse(this.fallbackDistrict);
		}

		Set<String> districtsOf(String teamOrDistrict) {
			Set<String> found = this.districts.stream()
				.filter((district) -> teamOrDistrict.equals(district.team()) || teamOrDistrict.equals(district.code()))
				.map(District::code)
				.collect(Collectors.toUnmodifiableSet());
			return found.isEmpty() ? Set.of("") : found;
		}

		String teamOf(String district) {
			return this.districts.stream()
				.filter((candidate) -> candidate.code().equals(district))
				.map(District::team)
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("No district " + district));
		}

	}

	/**
	 * What the front door keeps to.
	 *
	 * @param outcomes what it may decide
	 * @param toolRule whether R2.4 is on
	 * @param toolRuleExemptSources to whom R2.4 is never applied
	 * @param requiredTools any of them meets R2.4
	 * @param duplicateWindow within which a second contact may be the same incident
	 * (R1.4)
	 * @param seniorReviewContacts so many contacts that came to nothing ... (R2.7)
	 * @param seniorReviewDays ... in so many calendar days go to a senior review
	 */
	public record FrontDoorRules(Set<String> outcomes, boolean toolRule, Set<String> toolRuleExemptSources,
			Set<String> requiredTools, Span duplicateWindow, int seniorReviewContacts, int seniorReviewDays) {

		public FrontDoorRules {
			outcomes = (outcomes != null) ? Set.copyOf(outcomes) : Set.of();
			toolRuleExemptSources = (toolRuleExemptSources != null) ? Set.copyOf(toolRuleExemptSources) : Set.of();
			requiredTools = (requiredTools != null) ? Set.copyOf(requiredTools) : Set.of();
		}

	}

	/**
	 * What a case keeps to.
	 *
	 * @param authorisesAssessments whether a completed assessment must be approved (R5.5)
	 * @param qualityForum who assures assessments; null where nobody does
	 * @param authorisingGroups who may approve; empty where nobody must
	 * @param quorumAgencies agencies present without which a first meeting is a
	 * professionals' discussion (R7.2)
	 * @param quorumFamily whether a family member must be there too (R7.2)
	 * @param contactGap no recorded contact for so long is an alert (R8.6)
	 * @param driftReviews consecutive reviews without improvement that are drift (R8.3)
	 * @param suspensionLimit how long a case may be suspended
	 * @param extensionLimit how much more time a clock without a limit of its own may get
	 * @param dueSoon what is due within this is due soon, and its holder is warned
	 * @param assessmentReuseMonths social care's assessment counts for so long (R5.3)
	 * @param reopenedMonths a new case within so long of the last is a reopening
	 * @param leadAheadMonths a lead's last day, or the handover to one, is agreed at most
	 * so long ahead
	 * @param schoolAgeFrom the first birthday of school age (R5.6)
	 * @param schoolAgeTo the last birthday of school age
	 * @param copyFromAge the birthday from which a child has a copy of the plan
	 * @param grownUpAge the birthday on which a child comes of age
	 * @param grownUpAgeWithSend the same of a child with special educational needs
	 * @param sendCodes the provisions that make it the later one
	 */
	public record CaseworkRules(boolean authorisesAssessments, String qualityForum, Set<String> authorisingGroups,
			int quorumAgencies, boolean quorumFamily, Span contactGap, int driftReviews, Span suspensionLimit,
			Span extensionLimit, Span dueSoon, int assessmentReuseMonths, int reopenedMonths, int leadAheadMonths,
			int schoolAgeFrom, int schoolAgeTo, int copyFromAge, int grownUpAge, int grownUpAgeWithSend,
			Set<String> sendCodes) {

		public CaseworkRules {
			sendCodes = (sendCodes != null) ? Set.copyOf(sendCodes) : Set.of();
			authorisingGroups = (authorisingGroups != null) ? Set.copyOf(authorisingGroups) : Set.of();
		}

	}

	/**
	 * How much work a case is: its level's weight times its stage's. What is not named
	 * weighs one.
	 *
	 * @param much from here on a caseload is shown as much to carry
	 * @param supervisionEvery a manager and whoever holds a case talk it through so often
	 */
	public record CaseloadRules(BigDecimal much, Map<String, BigDecimal> levels, Map<String, BigDecimal> stages,
			Span supervisionEvery) {

		public CaseloadRules {
			levels = (levels != null) ? Map.copyOf(levels) : Map.of();
			stages = (stages != null) ? Map.copyOf(stages) : Map.of();
		}

		/** The weight of one case. */
		public BigDecimal weight(String level, String stage) {
			return this.levels.getOrDefault(level, BigDecimal.ONE)
				.multiply(this.stages.getOrDefault(stage, BigDecimal.ONE));
		}

	}

	/**
	 * Days that count or do not.
	 *
	 * @param closureDays on which the authority is closed, beside weekends and bank
	 * holidays
	 * @param bankHolidaysPublishedUntil the last day of which it is published whether it
	 * is one; never null
	 * @param terms the school terms; between them people who work in term time are away
	 */
	public record LocalCalendar(List<ClosureDay> closureDays, LocalDate bankHolidaysPublishedUntil, List<Term> terms) {

		public LocalCalendar {
			closureDays = (closureDays != null) ? List.copyOf(closureDays) : List.of();
			terms = (terms != null) ? List.copyOf(terms) : List.of();
		}

		/** Whether schools are open, or the profile does not reach this day. */
		public boolean isTermTime(LocalDate day) {
			if (this.terms.isEmpty() || day.isBefore(this.terms.get(0).from())
					|| day.isAfter(this.terms.get(this.terms.size() - 1).to())) {
				return true;
			}
			return this.terms.stream().anyMatch((term) -> !day.isBefore(term.from()) && !day.isAfter(term.to()));
		}

	}

	/** A day on which the authority is closed, and why. */
	public record ClosureDay(LocalDate date, String why) {
	}

	/** A school term, or a half of one; both days included. */
	public record Term(String name, LocalDate from, LocalDate to) {
	}

	/**
	 * Between early help and social care.
	 *
	 * @param alert an urgent step-up that nobody has is told to the duty manager so often
	 * (R9.1)
	 * @param callWindow a call so long before its record is the request itself: social
	 * care's clock runs from it (R9.1)
	 * @param caseGoesOn whether a case goes on when social care has started with a child
	 * in need; else it closes (R9.6)
	 * @param repeatMonths a step-up for the same reason within so long is looked at by
	 * the service manager (R9.4)
	 * @param stepDownFromProtection whether a child may come from a protection plan
	 * straight to early help (R10.3)
	 */
	public record SteppingRules(Span alert, Span callWindow, boolean caseGoesOn, int repeatMonths,
			boolean stepDownFromProtection) {
	}

	/**
	 * How long records are kept (people-and-access, 6.5).
	 *
	 * @param caseUntilAge until the youngest child on file is so old
	 * @param contactYears contacts that came to nothing
	 * @param accessLogYears who looked at what
	 * @param erasureBases under what records may be erased
	 * @param holdReasons for what records may be kept from being erased
	 */
	public record Retention(int caseUntilAge, int contactYears, int accessLogYears, List<ErasureBasis> erasureBases,
			List<HoldReason> holdReasons) {
	}

	/** For what records may be kept from being erased. */
	public record HoldReason(String code, String name) {
	}

	/**
	 * Under what records may be erased.
	 *
	 * @param beforeTime whether also before the time is over for which they are kept
	 */
	public record ErasureBasis(String code, String name, boolean beforeTime) {
	}

	/**
	 * What an outcome framework looks back on.
	 *
	 * @param frameworks those that the locality holds its families against
	 * @param asbMonths so many whole months of anti-social behaviour, against as many
	 * before
	 * @param offendingMonths the same of offences of minors
	 * @param workMonths how far back a move into work counts
	 * @param schoolTerms so many terms of attendance and exclusions
	 * @param schoolMonths within which they ended
	 * @see "outcomes-and-kpis, 4"
	 */
	public record OutcomeRules(Set<String> frameworks, int asbMonths, int offendingMonths, int workMonths,
			int schoolTerms, int schoolMonths) {

		public OutcomeRules {
			frameworks = (frameworks != null) ? Set.copyOf(frameworks) : Set.of();
		}

	}

	/**
	 * What a forecast reckons with.
	 *
	 * @param timesWeeks how long clocks took is measured over so many weeks
	 * @param arrivalsWeeks what begins is taken from so many weeks
	 * @param runs how often the weeks to come are played
	 * @param leastEnded a clock of which fewer ended while it was measured is not told of
	 */
	public record ForecastRules(int timesWeeks, int arrivalsWeeks, int runs, int leastEnded) {
	}

	/**
	 * Which reads of records somebody should ask about.
	 *
	 * @param viewsAnHour so many records opened by one person within an hour are many
	 * @param days how far back is looked where nobody says
	 * @param casesAnHour whoever opens more cases than this within an hour reads in bulk
	 * @param rowsAnHour whoever has taken away more rows of records than this within an
	 * hour takes no more in it
	 */
	public record UnusualAccess(int viewsAnHour, int days, int casesAnHour, int rowsAnHour) {

	}

	/**
	 * How soon somebody is answered who asks to see their records (people-and-access,
	 * 6.4).
	 *
	 * @param months calendar months in which they are
	 * @param extensionMonths so many more where it is complex
	 */
	public record SubjectAccessRules(int months, int extensionMonths) {

		/** So many calendar months there are. */
		public int months(boolean complex) {
			return complex ? this.months + this.extensionMonths : this.months;
		}

	}

	/**
	 * How case files are audited (T28).
	 *
	 * @param perDistrict so many are drawn each month for the adviser of each district
	 * @param restMonths a case is drawn again after so many months at the earliest
	 * @param accessFor auditors read a case so long from the day on which it was drawn
	 * @param actionsWithinMonths what an audit asks is due so far ahead at most
	 * @param areas what is graded
	 */
	public record AuditRules(int perDistrict, int restMonths, Span accessFor, int actionsWithinMonths,
			List<CodeLists.Code> areas) {

		public AuditRules {
			areas = (areas != null) ? List.copyOf(areas) : List.of();
		}

		/** The codes of what is graded, in order. */
		public List<String> areaCodes() {
			return this.areas.stream().map(CodeLists.Code::code).toList();
		}

	}

	/**
	 * What the service measures itself by.
	 *
	 * @param smallNumbersTo counts of one to so many are not told outside the service
	 * @param yearStarts the month with whose first day a year of figures begins
	 * @param ownAgencies the agencies that are the authority's own, as codes: all others
	 * are partners
	 * @param pupils how many pupils the locality's schools have; null where nobody said
	 * @param programmeFrom the first day of what is counted since the programme began;
	 * where nobody said, whatever is on record
	 * @param measures by the id of the measure or of its variant, as {@code K01}
	 * @param published what the locality published, to stand beside ours
	 * @see "outcomes-and-kpis, 5.1"
	 */
	public record Kpis(int smallNumbersTo, int yearStarts, Set<String> ownAgencies, Integer pupils,
			LocalDate programmeFrom, Map<String, Aim> measures, List<PublishedFigure> published) {

		public Kpis {
			programmeFrom = (programmeFrom != null) ? programmeFrom : LocalDate.of(2000, 1, 1);
			ownAgencies = (ownAgencies != null) ? Set.copyOf(ownAgencies) : Set.of();
			measures = (measures != null) ? Map.copyOf(measures) : Map.of();
			published = (published != null) ? List.copyOf(published) : List.of();
		}

		/** What is aimed at with this measure; nothing where the locality set nothing. */
		public Aim aim(String measure) {
			return this.measures.getOrDefault(measure, new Aim(null, List.of(), null, null, false));
		}

	}

	/**
	 * What is aimed at with one measure.
	 *
	 * @param baseline where it stood at first; null where nobody said
	 * @param targets by the year that each is for, the earliest first; the last one holds
	 * until there is another
	 * @param alertBelow a figure below it is a concern; null for none
	 * @param alertToMonthly so many or fewer in a month are a concern; null for none
	 * @param lower whether less is better
	 */
	public record Aim(BigDecimal baseline, List<Target> targets, BigDecimal alertBelow, Integer alertToMonthly,
			boolean lower) {

		public Aim {
			targets = (targets != null) ? List.copyOf(targets) : List.of();
		}

		/** What holds for figures of the year that begins in this calendar year. */
		public Optional<Target> targetFor(int year) {
			return this.targets.stream().filter((target) -> target.year() <= year).reduce((earlier, later) -> later);
		}

	}

	/** A target, and the calendar year in which the year that it is for begins. */
	public record Target(int year, BigDecimal value) {
	}

	/**
	 * A figure that the locality published.
	 *
	 * @param measure the id of the measure or of its variant
	 * @param period as it was published, in words
	 * @param unit as {@code percent}
	 * @param kind whether it was an actual figure, a baseline, a target or an alert
	 * @param source where it stands
	 */
	public record PublishedFigure(String measure, String period, BigDecimal value, String unit, String kind,
			String source) {
	}

}
