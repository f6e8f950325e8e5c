package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that somebody is away and who stands in for them: the person themselves, or a
 * manager or adviser for them. Two at once about the same people are recorded one after
 * the other.
 */
@Service
@Transactional
public class RecordingAbsence {

	private final Absences absences;

	private final CoveringAbsence covering;

	private final Staff staff;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingAbsence(Absences absences, CoveringAbsence covering, Staff staff, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.absences = absences;
		this.covering = covering;
		this.staff = staff;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the absence's id
	 * @throws NotPermitted where it is somebody else's, and the asker neither manages nor
	 * advises
	 * @throws InvalidInput where the days are wrong, or nobody could stand in so
	 * @throws AwayAlready where an absence of theirs is recorded for that time
	 */
	public UUID record(RecordAbsence said) {
		User asker = this.user.get();
		String away = (said.practitioner() != null) ? said.practitioner() : asker.username();
		demand(asker, away);
		this.staff.hold(List.of(away, said.cover()));
		check(said, away);
		this.absences.findByUsernameAndEndedAtIsNullOrderByFromOnAsc(away)
			.stream()
			.filter((other) -> other.overlaps(said.from(), said.until()))
			.findFirst()
			.ifPresent((other) -> {
				throw new AwayAlready(other.from(), other.until());
			});
		Instant now = this.clock.instant();
		Absence absence = this.absences.save(Absence.of(away, said, asker.username(), now));
		this.events.publishEvent(
				new AbsenceRecorded(absence.id(), away, absence.cover(), absence.from(), absence.until(), now));
		if (!absence.from().isAfter(ServiceTime.dayOf(now))) {
			this.covering.begin(absence.id());
		}
		return absence.id();
	}

	/**
	 * They are back early, or never go.
	 * @throws NotThere where there is none, or it is none of the asker's
	 */
	public void end(UUID id) {
		Absence absence = this.absences.findById(id).orElseThrow(() -> NotThere.none(id));
		User asker = this.user.get();
		if (!asker.username().equals(absence.username()) && !brokers(asker)) {
			throw NotThere.hidden(id);
		}
		if (!absence.isOver()) {
			this.events.publishEvent(new AbsenceEnded(id, absence.username(), this.clock.instant()));
		}
		this.covering.end(id);
	}

	private static void demand(User asker, String away) {
		boolean own = asker.username().equals(away) && asker.is(Role.PRACTITIONER, Role.TAF_ADVISER);
		if (!own && !brokers(asker)) {
			throw new NotPermitted("record an absence");
		}
	}

	static boolean brokers(User asker) {
		return asker.is(Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER);
	}

	private void check(RecordAbsence said, String away) {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		new InvalidInput.Findings().unless(this.staff.called(away).isPresent(), "practitioner", "staff.unknown", away)
			.unless(this.staff.called(said.cover()).isPresent(), "cover", "staff.unknown", said.cover())
			.unless(!said.cover().equals(away), "cover", "absence.own-cover")
			.unless(this.staff.called(said.cover())
				.map((cover) -> cover.is(Role.PRACTITIONER, Role.TAF_ADVISER))
				.orElse(true), "cover", "absence.cover-works-with-nobody")
			.unless(!awayThen(said), "cover", "absence.cover-away")
			.unless(!said.until().isBefore(said.from()), "until", "absence.until-before-from")
			.unless(!said.until().isBefore(today), "until", "absence.over")
			.unless(!said.until().isAfter(said.from().plusYears(1)), "until", "absence.too-long")
			.refuse();
	}

	private boolean awayThen(RecordAbsence said) {
		return !said.until().isBefore(said.from())
				&& this.absences.findByUsernameAndEndedAtIsNullOrderByFromOnAsc(said.cover())
					.stream()
					.anyMatch((other) -> other.overlaps(said.from(), said.until()));
	}

}
