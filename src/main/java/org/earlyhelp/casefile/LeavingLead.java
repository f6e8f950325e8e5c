package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.worklist.Queue;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends somebody's lead (R6.4): to a successor who has accepted, or to a vacancy for which
 * the adviser answers (R6.3). Their open work moves with it; no other date does.
 */
@Service
@Transactional
public class LeavingLead {

	/** Wherever somebody may lead: after a step-down they do from the first. */
	static final CaseState[] LED = { CaseState.CONSENT_PENDING, CaseState.ASSESSMENT, CaseState.PLANNING,
			CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED };

	private final CaseDoor door;

	private final LeadAssignments assignments;

	private final AccountableAdviser adviser;

	private final EndingLeadAccess access;

	private final CoveringAbsence covering;

	private final Staff staff;

	private final Queue queue;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LeavingLead(CaseDoor door, LeadAssignments assignments, AccountableAdviser adviser, EndingLeadAccess access,
			CoveringAbsence covering, Staff staff, Queue queue, Profile profile, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.assignments = assignments;
		this.adviser = adviser;
		this.access = access;
		this.covering = covering;
		this.staff = staff;
		this.queue = queue;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the id of the assignment or vacancy that follows
	 * @throws InvalidInput where the successor cannot lead this case, or a date is wrong
	 * @throws CaseNotInState where nobody could lead it
	 * @throws NobodyLeads where there is a vacancy already
	 */
	public UUID leave(CaseId id, LeaveLead leaving, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		User successor = check(file, leaving);
		file.requireState(LED);
		if (file.lead() == null) {
			throw new NobodyLeads();
		}
		String leaver = file.lead();
		LeadAssignment ended = end(file, leaving);
		LeadAssignment next = (successor != null) ? handOver(file, successor) : vacate(file, leaving.lastDay());
		file.staysUntilLastDay(leaver);
		LeadPractitionerLeft left = new LeadPractitionerLeft(id, ended.id(), leaver, leaving.endReason(),
				leaving.lastDay(), (successor != null) ? successor.username() : null, file.accountable(),
				leaving.familyInformedOn(), file.family(), this.clock.instant());
		this.events.publishEvent(left);
		if (leaving.lastDay().isBefore(today())) {
			this.access.end(ended.id());
		}
		return next.id();
	}

	/** Whether the asker may still see the case. */
	@Transactional(readOnly = true)
	public boolean stillSees(CaseId id) {
		return this.door.sees(id);
	}

	private User check(CaseFile file, LeaveLead leaving) {
		LocalDate began = ServiceTime.dayOf(file.startedAt());
		LocalDate latest = today().plusMonths(this.profile.casework().leadAheadMonths());
		User successor = (leaving.successor() != null) ? this.staff.called(leaving.successor()).orElse(null) : null;
		Successors.check(file, successor, "successor", new InvalidInput.Findings())
			.unless(leaving.successor() == null || successor != null, "successor", "staff.unknown", leaving.successor())
			.unless(leaving.successor() == null || !leaving.successor().equals(file.lead()), "successor",
					"lead.leads-already")
			.unless(!leaving.lastDay().isBefore(began), "lastDay", "date.before-case", began)
			.unless(!leaving.lastDay().isAfter(latest), "lastDay", "lead.last-day-too-far", latest)
			.unless(!leaving.familyInformedOn().isAfter(today()), "familyInformedOn", "date.in-future")
			.refuse();
		return successor;
	}

	private LeadAssignment end(CaseFile file, LeaveLead leaving) {
		List<LeadAssignment> open = this.assignments.findByCaseIdAndEndedAtIsNull(file.id().value());
		LeadAssignment ended = open.stream()
			.filter((assignment) -> file.lead().equals(assignment.username()))
			.findFirst()
			.orElseGet(() -> this.assignments.save(LeadAssignment.known(file, this.clock.instant())));
		open.stream().filter((other) -> other != ended).forEach((other) -> other.end(this.clock.instant()));
		ended.leave(leaving, ServiceTime.at(leaving.lastDay().plusDays(1), LocalTime.MIDNIGHT));
		return ended;
	}

	private LeadAssignment handOver(CaseFile file, User successor) {
		this.queue.reassign(Subject.of(file.id()), file.lead(), successor.username(), "The lead practitioner changes");
		file.leadBy(successor.username(), LeadStatus.ACCEPTED);
		this.covering.takenOn(file, successor.username());
		return this.assignments.save(LeadAssignment.following(file.id(), successor, this.clock.instant()));
	}

	private LeadAssignment vacate(CaseFile file, LocalDate lastDay) {
		this.queue.awaitLead(Subject.of(file.id()), file.lead(), AccountableAdviser.QUEUE);
		file.leadVacant(lastDay.plusDays(1), this.adviser.of(file.district()));
		return this.assignments
			.save(LeadAssignment.vacancy(file, ServiceTime.at(lastDay.plusDays(1), LocalTime.MIDNIGHT)));
	}

	private LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

}
