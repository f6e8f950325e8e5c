package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.frontdoor.ContactReceived;
import org.earlyhelp.frontdoor.ContactScreened;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.Rag;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.endOf;

/**
 * Keeps clocks in the database. Facts are told to the clocks alone, so that no process
 * starts for a contact that is none.
 */
@ServiceTest
class KeepingDeadlinesTests {

	private final ContactId contact = ContactId.next();

	private final FamilyId family = FamilyId.next();

	private final List<Object> told = new ArrayList<>();

	@Autowired
	private KeptDeadlines kept;

	@Autowired
	private ClocksInHand inHand;

	@Autowired
	private DeadlinesBefore before;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private Notices notices;

	@Autowired
	private Recipients recipients;

	@Autowired
	private Timescales timescales;

	@Autowired
	private Places places;

	@Autowired
	private Queue queue;

	@Autowired
	private CurrentUser user;

	@Autowired
	private Profile profile;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private ClockSums sums;

	private Clocks clocks;

	@BeforeEach
	void listen() {
		this.clocks = new Clocks(this.timescales, this.inHand, this.before, this.sums, this.places, this.queue,
				this.told::add);
	}

	@Test
	void keepsTheClocksOfAContact() {
		tell(received("2026-03-02 10:00", "2026-03-02 10:00"));

		assertThat(this.deadlines.of(subject())).extracting(DeadlineView::timer)
			.containsExactly(Timer.T01, Timer.T03, Timer.T06);
		assertThat(this.deadlines.dueOf(subject(), "screen-contact").dueAt()).isEqualTo(at("2026-03-02 11:00"));
		assertThat(this.deadlines.dueOf(subject(), "follow-up").dueAt()).isNull();
		assertThat(this.deadlines.decisionDueAt(this.contact)).contains(endOf("2026-03-03"));
		assertThat(this.told).containsExactly(new DeadlinesChanged(subject(), at("2026-03-02 10:30")));
	}

	@Test
	void stopsWhatWasKept() {
		tell(received("2026-03-02 10:00", "2026-03-02 10:00"));
		tell(new ContactScreened(this.contact, Rag.GREEN, at("2026-03-02 10:00"), false, this.family,
				at("2026-03-02 10:40")));
		tell(new ContactDecided(this.contact, Outcome.NFA, "U", at("2026-03-02 10:00"), 1, this.family,
				at("2026-03-02 12:00")));

		assertThat(this.deadlines.of(subject())).extracting(DeadlineView::timer, DeadlineView::state)
			.contains(tuple(Timer.T01, DeadlineState.MET), tuple(Timer.T03, DeadlineState.STOPPED),
					tuple(Timer.T04, DeadlineState.MET), tuple(Timer.T05, DeadlineState.RUNNING));
		assertThat(this.deadlines.decisionDueAt(this.contact)).contains(endOf("2026-03-03"));
	}

	@Test
	void movesInOneTransactionWhatItStartedInIt() {
		ContactScreened screened = new ContactScreened(this.contact, Rag.GREEN, at("2026-03-02 10:00"), false,
				this.family, at("2026-03-02 10:40"));
		ContactDecided decided = new ContactDecided(this.contact, Outcome.NFA, "U", at("2026-03-02 10:00"), 1,
				this.family, at("2026-03-02 12:00"));

		this.transactions.executeWithoutResult((status) -> {
			this.clocks.on(received("2026-03-02 10:00", "2026-03-02 10:00"));
			this.clocks.on(screened);
			assertThat(this.deadlines.of(subject())).extracting(DeadlineView::timer).contains(Timer.T04);
			this.clocks.on(decided);
			assertThat(this.deadlines.of(subject())).extracting(DeadlineView::dueAt).isSorted();
		});

		assertThat(this.deadlines.of(subject())).extracting(DeadlineView::timer, DeadlineView::state)
			.hasSize(5)
			.contains(tuple(Timer.T01, DeadlineState.MET), tuple(Timer.T03, DeadlineState.STOPPED),
					tuple(Timer.T04, DeadlineState.MET), tuple(Timer.T05, DeadlineState.RUNNING));
	}

	@Test
	void forgetsWhatATransactionThatFailedDidToThem() {
		tell(received("2026-03-02 10:00", "2026-03-02 10:00"));
		this.transactions.executeWithoutResult((status) -> {
			this.clocks.on(new ContactScreened(this.contact, Rag.GREEN, at("2026-03-02 10:00"), false, this.family,
					at("2026-03-02 10:40")));
			status.setRollbackOnly();
		});

		assertThat(this.deadlines.of(subject())).extracting(DeadlineView::timer, DeadlineView::state)
			.contains(tuple(Timer.T01, DeadlineState.RUNNING), tuple(Timer.T03, DeadlineState.RUNNING));
	}

	@Test
	void explainsAClockAsItWasKept() {
		tell(received("2026-03-07 10:00", "2026-03-07 10:00"));

		DeadlineExplanation explanation = clockOf(Timer.T03).explanation();

		assertThat(explanation.origin()).isEqualTo("2026-03-07T10:00:00Z");
		assertThat(explanation.due()).isEqualTo(endOf("2026-03-10"));
		assertThat(explanation.skipped()).hasSize(2);
		assertThat(explanation.ruleVersion()).isEqualTo(this.profile.version());
	}

	@Test
	void announcesNoNoticeForAContactOfThePast() {
		tell(received("2025-04-01 18:28", "2026-03-02 10:00"));

		assertThat(this.told).containsExactly(new DeadlinesChanged(subject(), null));
		assertThat(giveAt("2026-03-02 10:01")).isEmpty();
	}

	@Test
	void givesEachNoticeOnce() {
		tell(received("2026-03-02 10:00", "2026-03-02 10:00"));

		giveAt("2026-03-02 10:30");
		giveAt("2026-03-02 10:31");
		giveAt("2026-03-02 11:00");
		giveAt("2026-03-02 11:01");

		assertThat(given()).extracting(Notice::kind).containsExactly(NoticeKind.DUE_SOON, NoticeKind.PASSED);
		assertThat(given()).extracting(Notice::recipient)
			.containsExactly(Recipient.group("front-door"), Recipient.group("front-door-manager"));
		assertThat(this.told).filteredOn(DomainEvent.class::isInstance)
			.hasSize(2)
			.last()
			.isEqualTo(new DeadlinePassed(clockOf(Timer.T01).id(), Timer.T01, at("2026-03-02 11:00"),
					"front-door-manager", subject(), this.family, at("2026-03-02 11:00")));
	}

	@Test
	void tellsTheEmergencyDutyTeamAtNight() {
		tell(received("2026-03-07 20:00", "2026-03-07 20:00"));

		giveAt("2026-03-07 22:00");

		assertThat(given()).extracting(Notice::recipient)
			.containsExactly(new Recipient(Recipient.Kind.DUTY_TEAM, this.profile.emergencyDutyTeam()));
	}

	private void tell(DomainEvent fact) {
		this.transactions.executeWithoutResult((status) -> this.clocks.on(fact));
	}

	private Optional<Instant> giveAt(String moment) {
		GivingNotice giving = new GivingNotice(this.kept, this.notices, this.recipients, this.user, this.told::add,
				Clock.fixed(at(moment), ServiceTime.LONDON));
		return this.transactions.execute((status) -> giving.give(subject()));
	}

	private List<Notice> given() {
		return this.notices.findBySubjectIdOrderByGivenAtAscIdAsc(this.contact.value());
	}

	private Deadline clockOf(Timer timer) {
		return this.kept.of(subject())
			.stream()
			.filter((deadline) -> deadline.timer() == timer)
			.findFirst()
			.orElseThrow();
	}

	private Subject subject() {
		return Subject.of(this.contact);
	}

	private ContactReceived received(String receivedAt, String recordedAt) {
		return new ContactReceived(this.contact, at(receivedAt), false, this.family, at(recordedAt));
	}

}
