package org.earlyhelp.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows absences and who stands in: a practitioner their own and those that they stand in
 * for; advisers and managers everybody's.
 */
@Service
@Transactional
public class ReadingAbsences {

	private final Absences absences;

	private final Staff staff;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAbsences(Absences absences, Staff staff, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.absences = absences;
		this.staff = staff;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the asker may record absences of others. */
	public boolean brokers() {
		return RecordingAbsence.brokers(this.user.get());
	}

	/**
	 * Those that are not over, the earliest first.
	 * @throws NotPermitted where the asker works with no family
	 */
	public List<AbsenceView> read() {
		User asker = this.user.get();
		if (!brokers() && !asker.is(Role.PRACTITIONER)) {
			throw new NotPermitted("see absences");
		}
		List<Absence> found = brokers() ? this.absences.findByEndedAtIsNullOrderByFromOnAsc()
				: Stream
					.concat(this.absences.findByUsernameAndEndedAtIsNullOrderByFromOnAsc(asker.username()).stream(),
							this.absences.findByCoverAndEndedAtIsNullOrderByFromOnAsc(asker.username()).stream())
					.toList();
		this.events.publishEvent(
				new ListViewed("ABSENCES", found.stream().map(Absence::id).toList(), Map.of(), this.clock.instant()));
		return found.stream().map(Absence::view).toList();
	}

	/** Who could stand in: the active practitioners and advisers, by name. */
	public List<User> couldCover() {
		return this.staff.active().stream().filter((user) -> user.is(Role.PRACTITIONER, Role.TAF_ADVISER)).toList();
	}

}
