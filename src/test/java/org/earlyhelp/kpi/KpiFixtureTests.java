package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.kpi.KpiFigure.Comparison;
import org.earlyhelp.kpi.KpiFigure.Line;
import org.earlyhelp.kpi.KpiWorld.Episode;
import org.earlyhelp.kpi.KpiWorld.Family;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The measures over a quarter of which everything was worked out by hand: the second of
 * 2021, in which nothing else lives. Numbers in comments are those of the definitions in
 * outcomes-and-kpis, 5.1 and 5.6. London is an hour ahead of UTC all through it.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KpiFixtureTests {

	private static final Period QUARTER = new Period(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 6, 30));

	private static final User SERVICE_MANAGER = user(Role.SERVICE_MANAGER, Set.of());

	private static final String AT_TEN = "T09:00:00Z";

	@Autowired
	JdbcClient database;

	@Autowired
	ReadingKpis reading;

	@Autowired
	ListingKpiItems listing;

	@Autowired
	Measures measures;

	@Autowired
	ExportingKpis exporting;

	@Autowired
	ClosingQuarter closing;

	@Autowired
	ReadingClosedQuarters closed;

	@Autowired
	EnteringKpiValue entering;

	@Autowired
	CurrentUser user;

	private KpiWorld world;

	/** The family of episode 1, whose contact is the first of the quarter. */
	private Family first;

	@BeforeAll
	void aQuarter() {
		this.world = new KpiWorld(this.database);
		closed();
		reached();
		initiated();
		startedAgain();
		open();
		steppedUp();
		contacts();
		clocks();
		voices();
		services();
		audits();
	}

	@AfterAll
	void gone() {
		this.world.clear();
	}

	/**
	 * K10. Two families that were found to be one and reached it twice, before the
	 * quarter and in it; and one that did before the programme began.
	 */
	private void reached() {
		Family kept = this.world.family("2008-03-01");
		Family merged = this.world.family("2008-03-02");
		this.world.episode(merged)
			.closed("2019-05-01", "OUTCOMES_MET", "MET")
			.there()
			.reached("SF_SUCCESS", "2019-11-01");
		this.world.episode(kept)
			.closed("2020-10-01", "OUTCOMES_MET", "MET")
			.there()
			.reached("SF_SUCCESS", "2021-04-02");
		this.world.oneFamily(merged, kept, kept);
		this.world.episode(this.world.family("2005-03-01"))
			.closed("2015-09-01", "OUTCOMES_MET", "MET")
			.there()
			.reached("SF_SUCCESS", "2016-03-31");
	}

	/** K01, K20. Fourteen episodes that closed about the quarter. */
	private void closed() {
		// 1: on the first day, met. Referred on the day of closure itself (contact c1):
		// not after it
		this.first = this.world.family("2010-01-01");
		this.world.episode(this.first)
			.closed("2021-04-01", "OUTCOMES_MET", "MET")
			.there()
			.reached("SF_SUCCESS", "2021-05-10");
		// 2: on the last day, partly; had been through planning with a lead, and is not
		// open at the end.
		// Referred twelve months later to the day, a quarter of an hour before midnight
		// in London
		Family second = this.world.family("2010-01-02");
		this.world.episode(second)
			.closed("2021-06-30", "STEP_DOWN_SINGLE_AGENCY", "PARTLY")
			.there()
			.active("2021-01-04T09:00:00Z")
			.lead("ACCEPTED", "School", "2021-01-04T09:00:00Z", null);
		this.world.contact(second, second.children, "2022-06-30T22:45:00Z", "CSC_URGENT_S47", "S", "6");
		// 3: the day before the quarter
		this.world.episode(this.world.family("2010-01-03"))
			.closed("2021-03-31", "OUTCOMES_MET", "MET")
			.there()
			.reached("SF_SUCCESS", "2021-07-01");
		// 4: the day after, so open at the end: with a lead, and a child whose fifth
		// birthday is the day after
		this.world.episode(this.world.family("2016-07-01"))
			.closed("2021-07-01", "OUTCOMES_MET", "MET")
			.there()
			.active("2021-01-04T09:00:00Z")
			.lead("ACCEPTED", "School", "2021-01-04T09:00:00Z", "2021-07-01T09:00:00Z");
		// 5: social care goes on. Referred twelve months and a day later
		Family fifth = this.world.family("2010-01-05");
		this.world.episode(fifth)
			.closed("2021-05-05", "STEPPED_UP_CIN", "NOT_MET")
			.there()
			.reached("FT4b_WORK", "2021-06-30");
		this.world.contact(fifth, fifth.children, "2022-05-06T09:00:00Z", "CSC_REFERRAL_S17", "S", "2A");
		// 6: moved away. Their child is referred from another family
		Family sixth = this.world.family("2010-01-06");
		this.world.episode(sixth).closed("2021-05-06", "MOVED_OUT_OF_AREA", "PARTLY").there();
		this.world.contact(this.world.family("2010-02-06"), sixth.children, "2021-08-01T09:00:00Z", "CSC_REFERRAL_S17",
				"S", "2A");
		// 7 to 10: never were, or ended with a death
		this.world.episode(this.world.family().child("2010-01-07", "WBRI"))
			.closed("2021-05-07", "CONSENT_REFUSED", null)
			.answered("REFUSED", "2021-05-07")
			.there();
		this.world.episode(this.world.family("2010-01-08")).closed("2021-05-08", "MERGED", null).there();
		this.world.episode(this.world.family("2010-01-09")).closed("2021-05-09", "OPENED_IN_ERROR", null).there();
		this.world.episode(this.world.family("2010-01-10")).closed("2021-05-10", "CHILD_DIED", "MET").there();
		// 11: stopped coming. A contact later that was no referral
		Family eleventh = this.world.family("2010-01-11");
		this.world.episode(eleventh).closed("2021-05-10", "DISENGAGED", "NOT_MET").there();
		this.world.contact(eleventh, eleventh.children, "2021-08-01T09:00:00Z", "NFA", "U", "2A");
		// 12: no longer took part; nothing was measured
		this.world.episode(this.world.family().child("2010-01-12", "WBRI"))
			.closed("2021-05-11", "CONSENT_WITHDRAWN", null)
			.answered("WITHDRAWN", "2021-04-15")
			.there()
			.withdrawn("2021-05-10");
		// 13: met, restricted. A later episode of the family was stepped up, and accepted
		Family thirteenth = this.world.family("2010-01-13");
		this.world.episode(thirteenth).closed("2021-05-12", "OUTCOMES_MET", "MET").with("restriction", 2).there();
		this.world.episode(thirteenth)
			.started("2021-09-01T09:00:00Z")
			.closed("2021-12-20", "STEPPED_UP_CP", "NOT_MET")
			.there()
			.stepUp("2021-12-01T09:00:00Z", List.of(), "ACCEPT_S47 2021-12-01T10:00:00Z");
		// 14: met, and stepped up; in another district
		this.world.episode(this.world.family("2010-01-14"))
			.closed("2021-05-13", "STEPPED_UP_CP", "MET")
			.with("district", "winsford")
			.there();
	}

	/**
	 * K03, K06, K16, and step-downs of K09. Nine episodes whose assessment was started.
	 */
	private void initiated() {
		// 15: on the first day, by a school; the child's fifth birthday is the day after
		this.world.episode(this.world.family().child("2016-04-02", "WBRI"))
			.assessed("2021-04-01")
			.answered("GIVEN", "2021-04-01")
			.with("initiating_agency", "School")
			.there();
		// 16: on the last day, by health; one child's fifth birthday is that day
		this.world.episode(this.world.family().child("2016-06-30", "MWBC").child("2010-01-16"))
			.assessed("2021-06-30")
			.answered("GIVEN", "2021-06-30")
			.with("initiating_agency", "Health trust")
			.with("source", "3B")
			.there();
		// 17: by the council; the child is not born yet
		this.world.episode(this.world.family().expecting("2021-07-01"))
			.assessed("2021-05-01")
			.answered("GIVEN", "2021-05-01")
			.with("initiating_agency", "council")
			.with("source", "5B")
			.there();
		// 18: by a school; the child under five left the family on that day
		this.world.episode(this.world.family("2008-01-18").child("2019-01-18", null, "2019-01-18", "2021-05-02", null))
			.assessed("2021-05-02")
			.with("initiating_agency", "School")
			.there();
		// 19: by the authority's own family support; the baby joined the day after.
		// Nobody said who initiated
		this.world.episode(this.world.family("2012-01-19").child("2020-01-19", null, "2021-05-04", null, null))
			.assessed("2021-05-03")
			.with("agency", "Early Help and Prevention")
			.with("source", "5D")
			.there();
		// 20: stepped down, assessed here; the lead was late
		this.world.episode(this.world.family("2018-01-20"))
			.assessed("2021-05-04")
			.with("stepped_down", true)
			.there()
			.steppedDown("2021-04-30", "2021-04-30T09:00:00Z")
			.step("T20", "MISSED", "2021-04-30T09:00:00Z", "2021-05-11T16:00:00Z", "2021-05-14T09:00:00Z");
		// 21: stepped down, social care's assessment counts; the lead was in time. The
		// family became known here two days after it was agreed
		this.world.episode(this.world.family().child("2017-05-06", null, "2021-05-07", null, null))
			.with("stepped_down", true)
			.with("reuses_assessment", true)
			.there()
			.steppedDown("2021-05-05", "2021-05-07T09:00:00Z")
			.step("T20", "MET", "2021-05-05T09:00:00Z", "2021-05-12T16:00:00Z", "2021-05-12T09:00:00Z", 5, false);
		// 22, 23: the day after the quarter, and the day before; 23's family had
		// withdrawn before it
		this.world.episode(this.world.family("2018-01-22"))
			.assessed("2021-07-01")
			.answered("GIVEN", "2021-07-01")
			.there();
		this.world.episode(this.world.family("2018-01-23"))
			.assessed("2021-03-31")
			.answered("WITHDRAWN", "2021-02-01")
			.there()
			.withdrawn("2021-03-20");
		// 44: agreed on the last day; recorded, with its child, two days later
		this.world.episode(this.world.family().child("2010-01-23", null, "2021-07-02", null, null))
			.started("2021-07-02T09:00:00Z")
			.answered("GIVEN", "2021-06-30")
			.there();
	}

	/** K08b. Seven episodes started about the quarter, five after another. */
	private void startedAgain() {
		// 24: three months to the day after the last closed
		startedAfter("2021-01-10", "2021-04-10T09:00:00Z");
		// 25: within three months
		startedAfter("2021-02-01", "2021-04-20T09:00:00Z");
		// 26: 365 days after
		startedAfter("2020-05-01", "2021-05-01T09:00:00Z");
		// 27: 366 days after
		startedAfter("2020-04-30", "2021-05-01T09:00:00Z");
		// 28: the family's first, at half past eleven at night of the last day in London
		// What was recorded before it never was help
		Family twentyEighth = this.world.family("2010-01-28");
		this.world.episode(twentyEighth).started("2021-06-30T22:30:00Z").there();
		Stream.of("MERGED", "OPENED_IN_ERROR", "CONSENT_REFUSED")
			.forEach((reason) -> this.world.episode(twentyEighth).closed("2021-03-01", reason, null).there());
		// 29: an hour later, on the next day
		this.world.episode(this.world.family("2010-01-29")).started("2021-06-30T23:30:00Z").there();
		// 30: the later of two closures counts
		Family thirtieth = this.world.family("2010-01-30");
		this.world.episode(thirtieth)
			.started("2018-01-01T09:00:00Z")
			.closed("2019-01-01", "OUTCOMES_MET", "MET")
			.there();
		this.world.episode(thirtieth).closed("2021-03-01", "DISENGAGED", "NOT_MET").there();
		this.world.episode(thirtieth).started("2021-05-10T09:00:00Z").there();
	}

	private void startedAfter(String closed, String started) {
		Family family = this.world.family("2010-01-24");
		this.world.episode(family).closed(closed, "OUTCOMES_MET", "MET").there();
		this.world.episode(family).started(started).there();
	}

	/** K14, K19. Five more that are open at the end. */
	private void open() {
		// 31: led; a child of three
		this.world.episode(this.world.family("2018-01-31"))
			.there()
			.active("2021-03-01T09:00:00Z")
			.lead("ACCEPTED", "School", "2021-03-01T09:00:00Z", null);
		// 32: led in the interim; the child is five on the last day
		this.world.episode(this.world.family("2016-06-30"))
			.there()
			.active("2021-03-01T09:00:00Z")
			.lead("INTERIM", "School", "2021-03-01T09:00:00Z", null);
		// 33: the lead left on the last day
		this.world.episode(this.world.family("2018-01-31"))
			.there()
			.active("2021-03-01T09:00:00Z")
			.lead("ACCEPTED", "School", "2021-03-01T09:00:00Z", "2021-06-30T12:00:00Z")
			.lead("VACANT", null, "2021-06-30T12:00:00Z", null);
		// 34: the lead left after the end; the child is not born
		this.world.episode(this.world.family().expecting("2021-08-01"))
			.there()
			.active("2021-03-01T09:00:00Z")
			.lead("ACCEPTED", "Health trust", "2021-03-01T09:00:00Z", "2021-07-02T09:00:00Z");
		// 35: led, and through planning only after the end
		this.world.episode(this.world.family("2010-01-31"))
			.there()
			.active("2021-07-01T10:00:00Z")
			.lead("ACCEPTED", "School", "2021-03-01T09:00:00Z", null);
	}

	/** K09, and K02 and K08 by R9.7. Five step-ups, each on an open episode. */
	private void steppedUp() {
		// 36 with s1: accepted after two days. Its first child was referred five days
		// before (c11)
		this.referredTwice = this.world.family("2010-01-16").child("2012-01-16");
		this.world.episode(this.referredTwice)
			.there()
			.stepUp("2021-05-18T10:00:00Z", this.referredTwice.children, "ACCEPT_S17 2021-05-20T10:00:00Z");
		// 37 with s2: returned after a day
		stepUp("2021-04-02T10:00:00Z", "ADVICE_RETURN_TO_TAF 2021-04-03T10:00:00Z");
		// 38 with s3: asked back, and not decided
		stepUp("2021-06-29T10:00:00Z", "MORE_INFO 2021-06-30T10:00:00Z");
		// 39 with s4: asked before the quarter, returned, challenged, accepted on the
		// sixth day
		stepUp("2021-03-30T10:00:00Z", "ADVICE_RETURN_TO_TAF 2021-03-31T10:00:00Z", "ACCEPT_S47 2021-04-05T10:00:00Z");
		// 40 with s5: accepted, and returned in the end on the ninth day
		stepUp("2021-05-01T10:00:00Z", "ACCEPT_S17 2021-05-02T10:00:00Z", "ADVICE_RETURN_TO_TAF 2021-05-10T10:00:00Z");
	}

	private Family referredTwice;

	private void stepUp(String requested, String... decisions) {
		Family family = this.world.family("2010-01-17");
		this.world.episode(family).there().stepUp(requested, family.children, decisions);
	}

	/**
	 * K02, K04, K05, K07, K08. Twelve contacts about the quarter, two of the year before.
	 */
	private void contacts() {
		// c1: a referral on the first day; its child was referred 366 days before
		UUID c1 = contact(this.first, 1, "2021-04-01" + AT_TEN, "CSC_REFERRAL_S17", "S", "2A");
		this.world.tools(c1);
		this.world.contact(this.first, this.first.children, "2020-03-31T09:00:00Z", "CSC_REFERRAL_S17", "S", "2A");
		// c2: at midnight of the first day in London; a current TAF, and a tool
		UUID c2 = contact(2, "2021-03-31T23:00:00Z", "TAF_EXISTING", "PP", "2A", "current_taf", true);
		this.world.tools(c2, "SDQ:attached");
		// c3: a minute before midnight of the last day; a TAF before, and a tool on file
		UUID c3 = contact(1, "2021-06-30T22:59:00Z", "TAF_NEW", "PP", "3B", "current_taf", false, "previous_taf", true);
		this.world.tools(c3, "SDQ:on_file");
		// c4, c5: a minute after, and a minute before the quarter
		contact(1, "2021-06-30T23:00:00Z", "TAF_EXISTING", "PP", "2A", "current_taf", true);
		contact(1, "2021-03-31T22:59:00Z", "TAF_EXISTING", "PP", "2A", "current_taf", true);
		// c6: a TAF now and one before; from the police, who are not asked for a tool
		UUID c6 = contact(1, "2021-05-01" + AT_TEN, "TAF_EXISTING", "PP", "6", "current_taf", true, "previous_taf",
				true);
		this.world.tools(c6, "SDQ:attached");
		// c7: about an adult alone; nothing was looked up
		contact(0, "2021-05-02" + AT_TEN, "TAF_NEW", "PP", "2A");
		// c8, c9: recorded in error, and the same incident as another
		contact(1, "2021-05-03" + AT_TEN, "TAF_EXISTING", "PP", "2A", "current_taf", true, "state", "VOID");
		contact(1, "2021-05-03" + AT_TEN, "CSC_REFERRAL_S17", "PP", "2A", "current_taf", true, "state",
				"LINKED_DUPLICATE");
		// c10: at a level below; one tool sent and another on file
		UUID c10 = contact(1, "2021-05-04" + AT_TEN, "NFA", "UP", "2A", "current_taf", true);
		this.world.tools(c10, "SDQ:attached", "DASH_RIC:on_file");
		// c11: a referral of three children, from somebody unknown; one was referred 365
		// days before
		List<UUID> three = new ArrayList<>(this.world.family("2010-01-11").child("2011-01-11").children);
		three.add(this.referredTwice.children.get(0));
		this.world.contact(this.referredTwice, three, "2021-05-15" + AT_TEN, "CSC_URGENT_S47", "S", "10");
		this.world.contact(this.world.family("2010-01-12"), three.subList(1, 2), "2020-05-15T08:00:00Z",
				"CSC_REFERRAL_S17", "S", "2A");
		// c12: not decided
		contact(1, null, null, "PP", "2A", "current_taf", true);
	}

	private UUID contact(int children, String decided, String outcome, String level, String source, Object... fields) {
		Family family = this.world.family();
		for (int child = 0; child < children; child++) {
			family.child("2011-01-01");
		}
		return contact(family, children, decided, outcome, level, source, fields);
	}

	private UUID contact(Family family, int children, String decided, String outcome, String level, String source,
			Object... fields) {
		return this.world.contact(family, family.children.subList(0, children), decided, outcome, level, source,
				fields);
	}

	/**
	 * K12. Eight clocks beside the two of the step-downs, all on episode 41, closed
	 * before.
	 */
	private void clocks() {
		this.world.episode(this.world.family("2010-01-20"))
			.closed("2021-03-01", "DISENGAGED", "NOT_MET")
			.there()
			// due on Saturday 1 May: met in 19 working days from Thursday 1 April (Easter
			// is between), of which it stood two
			.step("T10", "MET", "2021-04-01T09:00:00Z", "2021-05-01T16:00:00Z", "2021-04-30T09:00:00Z", 17, false)
			.step("T10", "MISSED", "2021-04-01T09:00:00Z", "2021-05-01T16:00:00Z", "2021-05-10T09:00:00Z", 24, false)
			// still open, and overdue
			.step("T16", "RUNNING", "2021-04-01T09:00:00Z", "2021-06-01T16:00:00Z", null)
			// stands still while its case is suspended
			.standing("T16", "2021-04-01T09:00:00Z", "2021-06-01T16:00:00Z")
			// nothing waits for it any more
			.step("T16", "STOPPED", "2021-04-01T09:00:00Z", "2021-06-01T16:00:00Z", "2021-05-01T09:00:00Z")
			// due a minute before the end of the quarter, and a minute later
			.step("T05", "MET", "2021-06-29T09:00:00Z", "2021-06-30T22:59:00Z", "2021-06-30T09:00:00Z")
			.step("T05", "MET", "2021-06-29T09:00:00Z", "2021-06-30T23:00:00Z", "2021-06-30T09:00:00Z")
			// no step of the pathway
			.step("REVIEW_RETURN", "MET", "2021-05-01T09:00:00Z", "2021-05-05T16:00:00Z", "2021-05-04T09:00:00Z");
	}

	/** K15, on episode 42, closed before. */
	private void voices() {
		this.world.episode(this.world.family("2010-01-21"))
			.closed("2021-03-01", "DISENGAGED", "NOT_MET")
			.there()
			.voice("ASSESSMENT", "2021-04-10", 2, 2, false)
			// returned, and handed in again
			.voice("ASSESSMENT", "2021-04-09", 2, 2, true)
			// one of two children was not heard
			.voice("ASSESSMENT", "2021-04-11", 2, 1, false)
			.voice("ADDENDUM", "2021-05-01", 1, 0, false)
			.voice("REVIEW", "2021-06-30", 1, 1, false)
			.voice("REVIEW", "2021-07-01", 1, 1, false)
			// nobody is born yet
			.voice("REVIEW", "2021-05-01", 0, 0, false);
	}

	/**
	 * K18, on an episode closed before: months about the quarter, and each way to end.
	 */
	private void audits() {
		this.world.episode(this.world.family("2010-01-23"))
			.closed("2021-03-01", "DISENGAGED", "NOT_MET")
			.there()
			.audited("2021-03-01", "AGREED", "GOOD")
			.audited("2021-04-01", "AGREED", "GOOD")
			.audited("2021-05-01", "LAPSED", null)
			.audited("2021-06-01", "AGREED", "INADEQUATE")
			.audited("2021-07-01", "AGREED", "OUTSTANDING");
		this.world.episode(this.world.family("2010-01-24"))
			.closed("2021-03-01", "DISENGAGED", "NOT_MET")
			.there()
			.audited("2021-06-01", "DIFFERS", null);
	}

	/** K21, on episode 43, closed before. */
	private void services() {
		this.world.episode(this.world.family("2010-01-22"))
			.closed("2021-03-01", "DISENGAGED", "NOT_MET")
			.there()
			.service("DEBT", "STARTED", "2021-04-10T09:00:00Z", "2021-04-20")
			.service("DEBT", "DECLINED", "2021-04-11T09:00:00Z", null)
			.service("YOUTH", "ENDED", "2021-05-01T09:00:00Z", "2021-05-05")
			.service("YOUTH", "WAITING", "2021-05-02T09:00:00Z", null)
			.service("YOUTH", "DECLINED", "2021-07-01T09:00:00Z", null);
	}

	/**
	 * Each figure. Open at the end are 26 episodes: 4, 15 to 28 without 29, 30, 31 to 35
	 * and the five that were stepped up (1 + 9 + 5 + 1 + 5 + 5).
	 */
	@ParameterizedTest(name = "{0} is {1} of {2}")
	@CsvSource(nullValues = "-", textBlock = """
			# closed in it: 1, 2, 5, 6, 11, 12, 13, 14. met: 1, 13, 14
			K01,            3, 8, 37.5, OFF_TARGET
			# and partly: 2, 6
			K01b,           5, 8, 62.5, -
			# without 5, 6, 14: 1, 2, 11, 12, 13. met: 1, 13
			K01c,           2, 5, 40.0, -
			# c1, c2, c3, c6, c7, c10, c11, and s1, s4, s5. referred: c1, c11, s1, s4, s5
			K02,            5, 10, 50.0, NO_TARGET
			# 1, 2, 1, 1, 0, 1, 3 and 2, 1, 1 children. referred: 1, 3, 2, 1, 1
			K02_CHILDREN,   8, 13, 61.5, -
			# 15 to 19
			K03,            5, -, 5, NO_TARGET
			# 15, 16, 18: more than two a month would be nine
			K03_PARTNERS,   3, -, 3, ALERT
			# 20, 21
			K03_STEP_DOWN,  2, -, 2, -
			# c2, c3, c6, c7. current: c2, c6
			K04,            2, 4, 50.0, NO_TARGET
			# previous and not current: c3
			K05,            1, 4, 25.0, NO_TARGET
			# 15 to 21. under five: 15, 17, 20, 21
			K06,            4, 7, 57.1, NO_TARGET
			K06a,           4, 7, 57.1, -
			# 1, 2, 1, 1, 1, 1, 1 children. under five: 15's, 17's, 20's, 21's
			K06b,           4, 8, 50.0, -
			# c1, c2, c3, c7, c10 are asked for a tool. attached: c2, c10
			K07,            2, 5, 40.0, NO_TARGET
			# c3; c10 sent another
			K07_ON_FILE,    1, 5, 20.0, -
			K07_SDQ,        2, 5, 40.0, -
			K07_DASH_RIC,   0, 5, 0.0, -
			# c1, c11, s1, s4, s5. again: c11, s1
			K08,            2, 5, 40.0, NO_TARGET
			# 24 to 28, 30. again: 24, 25, 26, 30
			K08b,           4, 6, 66.7, -
			# 25, 30
			K08b_REOPENED,  2, 6, 33.3, -
			# 24, 26
			K08b_REPEAT,    2, 6, 33.3, -
			# s1, s4
			K09,            2, 26, 7.7, NO_TARGET
			# s1, s2, s3, s5
			K09_REQUESTED,  4, 26, 15.4, -
			# s2, s5
			K09_REJECTED,   2, 26, 7.7, -
			# 1, 2, 6, 9 days
			K09_DAYS,       4, -, 4.0, -
			# 20, 21
			K09_STEP_DOWNS, 2, 26, 7.7, -
			# 21
			K09_LEAD,       1, 2, 50.0, -
			# two of T10, one of T16, one of T05, two of T20. met: T10, T05, T20
			K12,            3, 6, 50.0, OFF_TARGET
			# 4, 31, 32, 33, 34. led: 4, 31, 34
			K14,            3, 5, 60.0, OFF_TARGET
			K14_LEADS,      3, -, 3, -
			# two assessments, an addendum, a review. heard: one assessment, the review
			K15,            2, 4, 50.0, OFF_TARGET
			K15_ASSESSMENTS, 1, 3, 33.3, -
			K15_REVIEWS,    1, 1, 100.0, -
			# 7, 12, 15, 16, 17, 44. refused: 7
			K16,            1, 6, 16.7, NO_TARGET
			# 12, 15, 16, 17, 44. withdrawn: 12
			K16_WITHDRAWN,  1, 5, 20.0, -
			# 1, 1, 1, 2, 1, 1 children. refused: 7's
			K16_CHILDREN,   1, 7, 14.3, -
			# 4, 31, 32, 34, 35. under five: 4, 31, 34
			K19,            3, 5, 60.0, NO_TARGET
			# as K01. referred after: 2, 6, 13
			K20,            3, 8, 37.5, NO_TARGET
			# all of them: the years are over by now
			K20_YEAR_OVER,  3, 8, 37.5, -
			# four; one said no
			K18,            2, 4, 50.0, NO_TARGET
			K18_OUTSTANDING, 0, 2, 0.0, -
			K18_GOOD,       1, 2, 50.0, -
			K18_INADEQUATE, 1, 2, 50.0, -
			K21,            1, 4, 25.0, NO_TARGET
			K21_WAITING,    1, 4, 25.0, -
			# 10 and 4 days
			K21_DAYS,       2, -, 7.0, -
			""")
	void counts(String code, Long numerator, Long denominator, BigDecimal value, Standing standing) {
		KpiFigure figure = figure(code.substring(0, 3));
		if (code.equals(figure.id())) {
			assertThat(figure.numerator()).isEqualTo(numerator);
			assertThat(figure.denominator()).isEqualTo(denominator);
			assertThat(figure.value()).isEqualByComparingTo(value);
			assertThat(figure.status()).isEqualTo(standing);
			return;
		}
		KpiFigure.Variant variant = figure.variants()
			.stream()
			.filter((one) -> one.id().equals(code))
			.findFirst()
			.orElseThrow();
		assertThat(variant.numerator()).isEqualTo(numerator);
		assertThat(variant.denominator()).isEqualTo(denominator);
		assertThat(variant.value()).isEqualByComparingTo(value);
		assertThat(variant.status()).isEqualTo(standing);
	}

	@Test
	void comparesByWhatTheRecordsSay() {
		assertThat(lines("K20", "K20", "OUTCOME")).containsExactlyInAnyOrder("MET 1/3", "NONE 0/1", "NOT_MET 0/2",
				"PARTLY 2/2");
		assertThat(lines("K03", "K03", "SOURCE")).containsExactlyInAnyOrder("2A 2", "3B 1", "5B 1", "5D 1");
		assertThat(lines("K03", "K03", "AGENCY")).containsExactlyInAnyOrder("Early Help and Prevention 1",
				"Health trust 1", "School 2", "council 1");
		assertThat(lines("K14", "K14_LEADS", "LEAD_AGENCY")).containsExactlyInAnyOrder("Health trust 1", "School 2");
		assertThat(lines("K16", "K16_CHILDREN", "ETHNICITY")).containsExactlyInAnyOrder("MWBC 0/1", "NONE 0/3",
				"WBRI 1/3");
		assertThat(lines("K12", "K12", "TIMER")).containsExactlyInAnyOrder("T05 1/1", "T10 1/2", "T16 0/1", "T20 1/2");
		assertThat(lines("K21", "K21", "SERVICE")).containsExactlyInAnyOrder("DEBT 1/2", "YOUTH 0/2");
		assertThat(lines("K01", "K01", "DISTRICT")).containsExactlyInAnyOrder("chester 2/7", "winsford 1/1");
	}

	/**
	 * T10: 17 working days and 24. T20: five; what was missed when its case ended took
	 * none.
	 */
	@ParameterizedTest
	@CsvSource({ "T10, 17, 24", "T20, 5, 5" })
	void tellsHowLongStepsTake(String timer, int median, int nineOfTen) {
		Line line = as(SERVICE_MANAGER, () -> this.reading.read("K12", QUARTER)).comparisons()
			.stream()
			.filter((comparison) -> comparison.by().equals("TIMER"))
			.flatMap((comparison) -> comparison.lines().stream())
			.filter((one) -> one.code().equals(timer))
			.findFirst()
			.orElseThrow();

		assertThat(line.medianDays()).isEqualTo(median);
		assertThat(line.p90Days()).isEqualTo(nineOfTen);
	}

	/**
	 * Whoever is told of again is a new record until somebody says that they are the
	 * same: a child told of three times, a family of whom two cases were kept. Six
	 * episodes and five referrals of the last quarter of 2022 and the year after it.
	 */
	@Test
	void followsThoseWhoWereFoundToBeTheSame() {
		Period last = new Period(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 31));
		var found = new KpiWorld(this.database, 50_000);
		try {
			// told of in a referral, in another the day before the year was over, and in
			// a
			// third in the quarter: the first is the second is the third
			Family third = found.family("2012-01-01");
			Family second = found.family("2012-01-01");
			Family first = found.family("2012-01-01");
			found.onePerson(second.children.get(0), third.children.get(0), third.children.get(0));
			found.onePerson(first.children.get(0), second.children.get(0), third.children.get(0));
			found.contact(first, first.children, "2021-11-02T09:00:00Z", "CSC_REFERRAL_S17", "S", "10");
			found.contact(third, third.children, "2022-11-02T09:00:00Z", "CSC_REFERRAL_S17", "S", "10");
			// the same birthday, and nobody's
			Family other = found.family("2012-01-01");
			found.contact(other, other.children, "2022-11-03T09:00:00Z", "CSC_REFERRAL_S17", "S", "10");
			// closed while it was a family of its own; referred, with no child named, as
			// the
			// one that it became in the end
			Family end = found.family("2012-01-02");
			Family next = found.family("2012-01-02");
			Family begun = found.family("2012-01-02");
			found.oneFamily(next, end, end);
			found.oneFamily(begun, next, end);
			found.episode(begun)
				.closed("2022-10-10", "OUTCOMES_MET", "MET")
				.there()
				.reached("SF_SUCCESS", "2022-10-10");
			found.contact(end, List.of(), "2023-02-01T09:00:00Z", "CSC_URGENT_S47", "S", "10");
			// the same family began again, and reached it again
			found.episode(end).started("2022-12-20T09:00:00Z").there().reached("SF_SUCCESS", "2022-12-21");
			// the child of one that closed is the child of another, who was stepped up
			Family moved = found.family("2012-01-04");
			Family told = found.family("2012-01-04");
			found.onePerson(told.children.get(0), moved.children.get(0), moved.children.get(0));
			found.episode(told).closed("2022-10-11", "OUTCOMES_MET", "MET").there();
			found.episode(moved)
				.there()
				.stepUp("2023-03-01T09:00:00Z", moved.children, "ACCEPT_S17 2023-03-01T10:00:00Z");
			// nobody came back, though the child was referred before
			found.episode(third).closed("2022-11-10", "OUTCOMES_MET", "MET").there();
			found.episode(other).closed("2022-11-01", "OUTCOMES_MET", "PARTLY").there();

			Map<String, List<Long>> figures = figures(last);

			assertThat(figures).containsEntry("K08", List.of(1L, 2L))
				.containsEntry("K08b", List.of(1L, 1L))
				.containsEntry("K20", List.of(3L, 4L))
				.containsEntry("K20_YEAR_OVER", List.of(3L, 4L));
			// the fixture's own four, and this one once
			assertThat(figures.get("K10")).isEqualTo(List.of(figures(QUARTER).get("K10").get(0) + 2));
			new CountedByHand(this.database, last.from(), last.to(), Instant.now()).all()
				.forEach(
						(code, numbers) -> assertThat(figures.getOrDefault(code, numbers)).as(code).isEqualTo(numbers));
		}
		finally {
			found.clear();
		}
	}

	private Map<String, List<Long>> figures(Period period) {
		var figures = new TreeMap<String, List<Long>>();
		as(SERVICE_MANAGER, () -> this.reading.read(period))
			.forEach((figure) -> figures.putAll(CountedByHand.told(figure)));
		return figures;
	}

	static Stream<String> measures() {
		return Stream.of("K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11", "K12", "K14",
				"K15", "K16", "K18", "K19", "K20", "K21");
	}

	/** One definition, one query: the list behind each figure adds up to it. */
	@ParameterizedTest
	@org.junit.jupiter.params.provider.MethodSource("measures")
	void addsUpToWhatIsBehindIt(String id) {
		KpiFigure figure = as(SERVICE_MANAGER, () -> this.reading.read(id, QUARTER));
		for (Measure.Part part : this.measures.called(id).orElseThrow().parts()) {
			KpiItems items = all(id, part.code(), null, null);
			long[] told = part.code().equals(this.measures.called(id).orElseThrow().main().code())
					? new long[] { figure.numerator(), whole(figure.denominator()) }
					: figure.variants()
						.stream()
						.filter((variant) -> variant.id().equals(part.code()))
						.map((variant) -> new long[] { variant.numerator(), whole(variant.denominator()) })
						.findFirst()
						.orElseThrow();
			assertThat(items.numerator()).as(part.code()).isEqualTo(told[0]);
			if (part.whole() == null) {
				assertThat(items.denominator()).as(part.code()).isEqualTo(told[1]);
			}
			assertThat(items.total()).as(part.code()).isLessThanOrEqualTo(items.counted());
			if (items.total() == items.counted()) {
				assertThat(items.items().stream().mapToLong(KpiItem::numerator).sum()).as(part.code())
					.isEqualTo(items.numerator());
				assertThat(items.items().stream().mapToLong(KpiItem::denominator).sum()).as(part.code())
					.isEqualTo(items.denominator());
			}
		}
		for (Comparison comparison : figure.comparisons()) {
			for (Line line : comparison.lines()) {
				KpiItems items = all(id, comparison.variant(), comparison.by(), line.code());
				assertThat(items.numerator()).as("%s %s", comparison, line).isEqualTo(line.numerator());
				assertThat(items.denominator()).as("%s %s", comparison, line).isEqualTo(whole(line.denominator()));
			}
		}
	}

	@Test
	void countsWhatIsRestrictedAndListsItOnlyForWhoMayRead() {
		KpiItems items = all("K01", "K01", null, null);

		assertThat(items.counted()).isEqualTo(8);
		assertThat(items.total()).isEqualTo(7);
		assertThat(items.items()).hasSize(7).allMatch((item) -> item.reference().startsWith("T-2021-"));
	}

	@Test
	void givesAnAnalystPseudonymsAlone() {
		KpiItems items = as(user(Role.ANALYST, Set.of()),
				() -> this.listing.list(query("K01", "K01", null, null, null, 3), Map.of()));

		assertThat(items.total()).isEqualTo(7);
		assertThat(items.items()).hasSize(3)
			.allMatch((item) -> item.reference() == null && item.caseId() == null && item.id().length() == 16);
		KpiItems rest = as(user(Role.ANALYST, Set.of()),
				() -> this.listing.list(
						query("K01", "K01", null, null, org.earlyhelp.shared.http.Cursor.decode(items.next(), 2), 100),
						Map.of()));
		assertThat(rest.items()).hasSize(4).doesNotContainAnyElementsOf(items.items());
	}

	@Test
	void givesAnAnalystNoContactOfARestrictedFamily() {
		List<UUID> contacts = all("K02", "K02", null, null).items()
			.stream()
			.map(KpiItem::contactId)
			.filter(Objects::nonNull)
			.toList();
		List<UUID> cases = this.database
			.sql("select id from case_file where restriction = 0 and family_id in"
					+ " (select family_id from contact where id in (:contacts))")
			.param("contacts", contacts)
			.query(UUID.class)
			.list();
		KpiItems before = asAnalyst("K02");
		restrict(cases, 2);

		KpiItems after = asAnalyst("K02");
		restrict(cases, 0);

		assertThat(cases).isNotEmpty();
		assertThat(after.counted()).isEqualTo(before.counted());
		assertThat(after.total()).isLessThan(before.total());
	}

	private KpiItems asAnalyst(String id) {
		return as(user(Role.ANALYST, Set.of()),
				() -> this.listing.list(query(id, id, null, null, null, 100), Map.of()));
	}

	private void restrict(List<UUID> cases, int level) {
		this.database.sql("update case_file set restriction = :level where id in (:cases)")
			.param("level", level)
			.param("cases", cases)
			.update();
	}

	@Test
	void countsForAManagerTheirDistrictsAlone() {
		User manager = user(Role.TEAM_MANAGER, Set.of("winsford"));

		KpiFigure figure = as(manager, () -> this.reading.read("K01", QUARTER));

		assertThat(figure.numerator()).isEqualTo(1);
		assertThat(figure.denominator()).isEqualTo(1);
		assertThat(as(manager, () -> this.listing.list(query("K01", null, null, null, null, 100), Map.of())).items())
			.hasSize(1);
	}

	@Test
	void showsTheFrontDoorItsOwnMeasures() {
		User manager = user(Role.FRONT_DOOR_MANAGER, Set.of());

		assertThat(as(manager, () -> this.reading.read(QUARTER))).extracting(KpiFigure::id)
			.contains("K02", "K04", "K05", "K07")
			.doesNotContain("K01", "K12", "K16");
		assertThatExceptionOfType(NotThere.class)
			.isThrownBy(() -> as(manager, () -> this.reading.read("K01", QUARTER)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SCREENER", "INTEGRATED_WORKER" })
	void showsThoseOfTheFrontDoorWhatReachesIt(Role role) {
		User worker = user(role, Set.of("winsford"));

		assertThat(as(worker, () -> this.reading.read(QUARTER))).extracting(KpiFigure::id)
			.containsExactly("K02", "K04", "K05", "K07", "K08", "K09", "K13", "K20");
		// 14 alone closed there
		assertThat(as(worker, () -> this.reading.read("K20", QUARTER)).denominator()).isEqualTo(1);
	}

	@Test
	void showsPractitionersTheWorkOfTheirOwnAgency() {
		User practitioner = new User("somebody-else", "Somebody", "Health trust", Set.of(Role.PRACTITIONER), Set.of());

		assertThat(as(practitioner, () -> this.reading.read(QUARTER))).extracting(KpiFigure::id)
			.contains("K01", "K03", "K12", "K16")
			.doesNotContain("K02", "K04", "K07", "K20");
		// 16
		assertThat(as(practitioner, () -> this.reading.read("K03", QUARTER)).numerator()).isEqualTo(1);
		// all were of a school
		assertThat(as(practitioner, () -> this.reading.read("K01", QUARTER)).denominator()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "QUALIFIED_SOCIAL_WORKER", "ADMIN", "RECORDS_OFFICER", "PARTNER_AUDITOR" })
	void tellsNobodyElse(Role role) {
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> as(user(role, Set.of()), () -> this.reading.read(QUARTER)));
	}

	/** First (in the quarter), and the family that was two (before it). */
	@Test
	void countsEachFamilyOnceThatReachedWhatAFrameworkCounts() {
		assertThat(figure("K10").numerator()).isEqualTo(2);
		assertThat(figure("K10").variants()).singleElement()
			.satisfies((variant) -> assertThat(variant.numerator()).isEqualTo(1));
		assertThat(figure("K11").numerator()).isEqualTo(1);
		assertThat(lines("K10", "K10", "DISTRICT")).containsExactly("chester 2");
	}

	@Test
	void saysWhereItHasNoFigure() {
		assertThat(figure("K10").target()).isEqualByComparingTo("1820");
		assertThat(figure("K10").targetFor()).isEqualTo("2019-20");
		assertThat(figure("K10").published()).hasSize(3);
		assertThat(figure("K06").published()).hasSize(2);
		assertThat(figure("K17").status()).isEqualTo(Standing.NOT_ENTERED);
		Period nothing = new Period(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 3, 31));
		KpiFigure empty = as(SERVICE_MANAGER, () -> this.reading.read("K01", nothing));
		assertThat(empty.status()).isEqualTo(Standing.NOTHING_TO_COUNT);
		assertThat(empty.value()).isNull();
		assertThat(empty.target()).isNull();
		assertThat(as(SERVICE_MANAGER, () -> this.reading.read("K21", nothing)).variants())
			.filteredOn((variant) -> variant.id().equals("K21_DAYS"))
			.allMatch((variant) -> variant.value() == null && variant.status() == Standing.NOTHING_TO_COUNT);
	}

	@Test
	void refusesWhatNoMeasureHas() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> all("K01", "K02", null, null));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> all("K01", "K01", "TIMER", "T10"));
		assertThatExceptionOfType(NotThere.class).isThrownBy(() -> all("K99", null, null, null));
	}

	/** 3 of 8 is few, and so is what is missing to it; 5 of 10 is told. */
	@Test
	void leavesSmallNumbersOutOfWhatIsTakenElsewhere() {
		String csv = as(SERVICE_MANAGER, () -> this.exporting.export(QUARTER));

		assertThat(csv.lines())
			.contains("K01,,,,TAFs closed with outcomes met,2021-04-01,2021-06-30,c,c,c,PERCENT,75,c,K01.1",
					"K02,,,,Contacts converting to referrals,2021-04-01,2021-06-30,5,10,50.0,PERCENT,,NO_TARGET,K02.1",
					// 2 of 7 of one district and 1 of 1 of the other
					"K01,K01,DISTRICT,chester,Chester,2021-04-01,2021-06-30,c,c,c,,,,K01.1")
			.anyMatch((line) -> line.startsWith("K10,,,,"));
	}

	/** What was told first stays, whatever the records say later. */
	@Test
	void keepsWhatWasToldOfAQuarter() {
		UUID first = as(SERVICE_MANAGER, () -> this.closing.close(new CloseQuarter("2021-Q1")));
		this.world.episode(this.world.family("2010-01-01")).closed("2021-02-02", "OUTCOMES_MET", "MET").there();
		UUID second = as(SERVICE_MANAGER, () -> this.closing.restate(first, new RestateQuarter("One came late.")));

		ClosedQuarter told = as(SERVICE_MANAGER, () -> this.closed.read(first));
		ClosedQuarter restated = as(SERVICE_MANAGER, () -> this.closed.read(second));
		assertThat(told.number()).isEqualTo(1);
		assertThat(told.figures()).hasSize(21).allMatch((figure) -> figure.queryVersion().matches("K\\d\\d\\.\\d+"));
		assertThat(restated.number()).isEqualTo(2);
		assertThat(restated.reason()).isEqualTo("One came late.");
		assertThat(k01(restated).numerator()).isEqualTo(k01(told).numerator() + 1);
		assertThat(k01(restated).comparisons()).isNotEmpty();
		assertThatExceptionOfType(QuarterIsClosed.class)
			.isThrownBy(() -> as(SERVICE_MANAGER, () -> this.closing.close(new CloseQuarter("2021-Q1"))));
		assertThatExceptionOfType(QuarterNotOver.class)
			.isThrownBy(() -> as(SERVICE_MANAGER, () -> this.closing.close(new CloseQuarter("2099-Q4"))));
		assertThatExceptionOfType(NotPermitted.class).isThrownBy(
				() -> as(user(Role.TEAM_MANAGER, Set.of()), () -> this.closing.close(new CloseQuarter("2020-Q4"))));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.database.sql("update kpi_snapshot set reason = 'x' where id = ?").param(first).update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("delete from kpi_snapshot where id = ?").param(first).update());
	}

	@Test
	void takesFiguresFromElsewhereWithTheirSource() {
		User analyst = user(Role.ANALYST, Set.of());
		var entered = new EnterKpiValue("Children in need", QUARTER.from(), QUARTER.to(), new BigDecimal("305.5"),
				"per 10000", "Census, table 4", null);
		as(analyst, () -> this.entering.enter("K13", entered));

		assertThat(figure("K13").value()).isEqualByComparingTo("305.5");
		// 300 is aimed at, and less is better
		assertThat(figure("K13").status()).isEqualTo(Standing.OFF_TARGET);
		assertThatExceptionOfType(CorrectionNeedsReason.class)
			.isThrownBy(() -> as(analyst, () -> this.entering.enter("K13", entered)));
		as(analyst, () -> this.entering.enter("K13", new EnterKpiValue("Children in need", QUARTER.from(), QUARTER.to(),
				new BigDecimal("290"), "per 10000", "Census, table 4", "Misread.")));
		assertThat(figure("K13").entered()).hasSize(1);
		assertThat(figure("K13").status()).isEqualTo(Standing.ON_TARGET);
		assertThatExceptionOfType(KpiIsCounted.class)
			.isThrownBy(() -> as(analyst, () -> this.entering.enter("K01", entered)));
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> as(user(Role.TEAM_MANAGER, Set.of()), () -> this.entering.enter("K13", entered)));
	}

	private static KpiFigure k01(ClosedQuarter quarter) {
		return quarter.figures().get(0);
	}

	private List<String> lines(String id, String variant, String by) {
		return as(SERVICE_MANAGER, () -> this.reading.read(id, QUARTER)).comparisons()
			.stream()
			.filter((comparison) -> comparison.variant().equals(variant) && comparison.by().equals(by))
			.flatMap((comparison) -> comparison.lines().stream())
			.map((line) -> line.code() + " " + line.numerator()
					+ ((line.denominator() != null) ? "/" + line.denominator() : ""))
			.toList();
	}

	private KpiItems all(String id, String variant, String by, String line) {
		return as(SERVICE_MANAGER,
				() -> this.listing.list(query(id, variant, by, line, null, 100), Map.of("variant", id)));
	}

	private static KpiQuery query(String id, String variant, String by, String line,
			org.earlyhelp.shared.http.Cursor after, int limit) {
		return new KpiQuery(id, variant, QUARTER, false, by, line, limit, after);
	}

	private KpiFigure figure(String id) {
		return as(SERVICE_MANAGER, () -> this.reading.read(QUARTER)).stream()
			.filter((figure) -> figure.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private <T> T as(User reader, java.util.function.Supplier<T> work) {
		List<T> found = new ArrayList<>();
		this.user.as(reader, () -> {
			found.add(work.get());
		});
		return found.get(0);
	}

	private static long whole(Long denominator) {
		return (denominator != null) ? denominator : 0;
	}

	private static User user(Role role, Set<String> districts) {
		return new User("somebody-else", "Somebody", "council", Set.of(role), districts);
	}

}
