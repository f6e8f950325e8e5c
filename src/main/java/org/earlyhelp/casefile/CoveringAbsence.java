package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.Queue;
import org.earlyhelp.worklist.StandIns;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody stand in for who is away, from its first day to the end of its last,
 * London time. Twice is as once. The rules of access stay as they are: the cover belongs
 * to the team for the time, and work moves only to a cover who may then do it, so that an
 * agency that the family excluded sees nothing.
 */
@Service
@Transactional
public class CoveringAbsence implements StandIns {

	private final Absences absences;

	private final CaseFiles cases;

	private final Staff staff;

	private final Queue queue;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CoveringAbsence(Absences absences, CaseFiles cases, Staff staff, Queue queue, ApplicationEventPublisher events,
			Clock clock) {
		this.absences = absences;
		this.cases = cases;
		this.staff = staff;
		this.queue = queue;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Instant beginsAt(UUID id) {
		return ServiceTime.at(found(id).from(), LocalTime.MIDNIGHT);
	}

	@Transactional(readOnly = true)
	public Instant endsAt(UUID id) {
		return ServiceTime.at(found(id).until().plusDays(1), LocalTime.MIDNIGHT);
	}

	public void begin(UUID id) {
		Absence absence = found(id);
		if (absence.lasts() || absence.isOver()) {
			return;
		}
		absence.begin(this.clock.instant());
		this.cases.openWith(absence.username()).forEach((file) -> open(absence, file));
	}

	public void end(UUID id) {
		Absence absence = found(id);
		if (absence.isOver()) {
			return;
		}
		absence.end(this.clock.instant());
		this.queue.endCover(absence.username(), absence.cover());
		this.cases.coveredDuring(id).forEach((file) -> close(absence, file));
	}

	/**
	 * Somebody takes on a case: whoever stands in for them then does so there too.
	 * @param username the lead, the assessor or one of the team from now on
	 */
	public void takenOn(CaseFile file, String username) {
		this.absences.findByUsernameAndEndedAtIsNullOrderByFromOnAsc(username)
			.stream()
			.filter(Absence::lasts)
			.forEach((absence) -> open(absence, file));
	}

	/** Somebody has left a case: nobody stands in for them there any more. */
	void endOn(CaseFile file, String leaver) {
		this.absences.findByUsernameAndEndedAtIsNullOrderByFromOnAsc(leaver).forEach((absence) -> close(absence, file));
	}

	private void close(Absence absence, CaseFile file) {
		if (file.uncovers(absence.id())) {
			this.events.publishEvent(new CoverEnded(file.id(), absence.username(), absence.cover(), file.family(),
					this.clock.instant()));
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> coverOf(String username) {
		return this.absences.findByUsernameAndEndedAtIsNullOrderByFromOnAsc(username)
			.stream()
			.filter(Absence::lasts)
			.map(Absence::cover)
			.findFirst();
	}

	private void open(Absence absence, CaseFile file) {
		boolean allowed = this.staff.called(absence.cover())
			.filter((cover) -> Access.decide(cover, file.facts().with(cover.username()),
					Deed.CONTRIBUTE) == Access.Verdict.PERMITTED)
			.isPresent();
		if (!allowed) {
			return;
		}
		boolean anew = file.covers(absence.cover(), absence.id());
		this.queue.cover(List.of(file.id()), absence.username(), absence.cover());
		if (anew) {
			this.events.publishEvent(new CoverBegan(file.id(), absence.username(), absence.cover(), absence.until(),
					file.family(), this.clock.instant()));
		}
	}

	private Absence found(UUID id) {
		return this.absences.findById(id).orElseThrow(() -> NotThere.none(id));
	}

}
