package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.casefile.CaseResumed;
import org.earlyhelp.casefile.CaseSuspended;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;

/** Tells facts one after another, as the service does, and looks at the clocks. */
final class JourneyClocks {

	static final ContactId CONTACT = ContactId.next();

	static final CaseId CASE = CaseId.next();

	static final FamilyId FAMILY = FamilyId.next();

	private static final Profile PROFILE = Profiles.westCheshire();

	private static final Timescales TIMESCALES = new Timescales(ProfileInForce.always(PROFILE),
			new WorkingCalendar(PROFILE.calendar().closureDays()));

	private final Timetable timetable = new Timetable();

	private final List<Deadline> kept = new ArrayList<>();

	private SubjectClocks last;

	private LocalDate restsSince;

	static Timescales timescales() {
		return TIMESCALES;
	}

	JourneyClocks tell(DomainEvent... facts) {
		for (DomainEvent fact : facts) {
			if (fact instanceof CaseSuspended) {
				this.restsSince = ServiceTime.dayOf(fact.occurredAt());
			}
			else if (fact instanceof CaseResumed) {
				this.restsSince = null;
			}
			this.last = new SubjectClocks(fact.subject(), fact.family(), fact.occurredAt(), TIMESCALES, this.kept,
					this.restsSince);
			this.timetable.apply(fact, this.last);
			this.kept.addAll(this.last.started());
		}
		return this;
	}

	/** The clocks as they stood in hand after the last fact. */
	SubjectClocks inHand() {
		return this.last;
	}

	/** Every clock that was ever started. */
	List<Deadline> all() {
		return List.copyOf(this.kept);
	}

	/** The latest clock of this kind. */
	Deadline clock(Timer timer) {
		return clocks(timer).reduce((first, second) -> second).orElseThrow();
	}

	List<Deadline> all(Timer timer) {
		return clocks(timer).toList();
	}

	/** The clocks that were ever started, sorted. */
	List<Timer> started() {
		return this.kept.stream().map(Deadline::timer).sorted().toList();
	}

	/** The clocks that wait for something, sorted. */
	List<Timer> open() {
		return this.kept.stream().filter(Deadline::isOpen).map(Deadline::timer).sorted().toList();
	}

	private Stream<Deadline> clocks(Timer timer) {
		return this.kept.stream().filter((deadline) -> deadline.timer() == timer);
	}

	static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	/** A moment in London: {@code at("2026-03-02 10:00")}. */
	static Instant at(String moment) {
		String[] parts = moment.split(" ");
		return ServiceTime.at(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]));
	}

	/** The end of this working day. */
	static Instant endOf(String day) {
		return at(day + " 17:00");
	}

}
