package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * R10.2: social care closes its side once agreement, lead and date exist, or the family's
 * refusal was considered (R10.4). Its service manager alone may override that, which
 * raises an alert.
 */
@Service
@Transactional
public class ClosingSocialCare {

	private final StepDowns stepDowns;

	private final CaseFiles cases;

	private final ReadingStepDown reading;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClosingSocialCare(StepDowns stepDowns, CaseFiles cases, ReadingStepDown reading, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.stepDowns = stepDowns;
		this.cases = cases;
		this.reading = reading;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotPermitted for everybody but social care; to override, for everybody but
	 * its service manager
	 * @throws InvalidInput where the day lies ahead or before the step-down was agreed
	 * @throws SocialCareHasClosed where it closed already
	 * @throws HandoverNotComplete where something is missing, and nobody overrides it
	 */
	public UUID close(UUID id, CloseSocialCare closing) {
		StepDown stepDown = this.stepDowns.findById(id).orElseThrow(() -> NotThere.none(id));
		CaseFile file = this.cases.called(stepDown.episode());
		User asker = this.user.get();
		Access.demand(asker, file.facts(), Deed.SEE_SUMMARY, id);
		demandRole(asker, closing);
		LocalDate on = check(stepDown, closing);
		if (stepDown.socialCareClosedOn() != null) {
			throw new SocialCareHasClosed(stepDown.socialCareClosedOn());
		}
		Set<HandoverRules.Missing> missing = this.reading.missing(stepDown, file);
		if (!missing.isEmpty() && closing.override() == null) {
			throw new HandoverNotComplete(missing.stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
		}
		String despite = missing.isEmpty() ? null : closing.override().reason();
		stepDown.socialCareCloses(on, asker.username(), despite);
		Instant now = this.clock.instant();
		this.events
			.publishEvent((despite == null) ? new SocialCareClosed(file.id(), stepDown.id(), on, file.family(), now)
					: new SocialCareClosureOverridden(file.id(), stepDown.id(), on,
							missing.stream().sorted().map(Enum::name).toList(), despite, file.family(), now));
		return stepDown.id();
	}

	private static void demandRole(User asker, CloseSocialCare closing) {
		boolean permitted = (closing.override() != null) ? asker.is(Role.SOCIAL_CARE_SERVICE_MANAGER)
				: asker.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER);
		if (!permitted) {
			throw new NotPermitted("close for social care");
		}
	}

	private LocalDate check(StepDown stepDown, CloseSocialCare closing) {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		LocalDate on = (closing.closedOn() != null) ? closing.closedOn() : today;
		new InvalidInput.Findings().unless(!on.isAfter(today), "closedOn", "date.in-future")
			.unless(!on.isBefore(stepDown.agreedOn()), "closedOn", "date.before-meeting", stepDown.agreedOn())
			.refuse();
		return on;
	}

}
