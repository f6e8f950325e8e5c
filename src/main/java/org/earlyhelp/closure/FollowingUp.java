package org.earlyhelp.closure;

import java.time.Clock;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Asks the family how it goes, and whether what the exit plan promised goes on (T25,
 * R11.5).
 */
@Service
class FollowingUp implements TaskWork<FollowUp> {

	private final CaseFiles cases;

	private final Aftercare aftercare;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FollowingUp(CaseFiles cases, Aftercare aftercare, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.aftercare = aftercare;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "follow-up";
	}

	@Override
	public Class<FollowUp> payload() {
		return FollowUp.class;
	}

	/**
	 * @throws InvalidInput where the family was reached and nobody says how it is
	 */
	@Override
	public void complete(WorkItem item, FollowUp asked) {
		new InvalidInput.Findings().unless(!asked.reached() || asked.stillOk() != null, "stillOk", "required").refuse();
		CaseFile file = this.cases.called(item.episode());
		file.requireState(CaseState.CLOSED, CaseState.FOLLOW_UP_DONE);
		this.aftercare.followedUp(file, asked, item.user().username(), this.clock.instant());
		this.events.publishEvent(new FollowedUp(file.id(), asked.reached(), asked.exitPlanGoesOn(), file.family(),
				this.clock.instant()));
	}

}
