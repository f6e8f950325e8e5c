package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.UUID;

import org.earlyhelp.casefile.CaseFiles;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the duty manager each hour that nobody has an urgent step-up (R9.1). */
@Service
@Transactional
public class AlertingDuty {

	private final StepUps stepUps;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AlertingDuty(StepUps stepUps, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
		this.stepUps = stepUps;
		this.cases = cases;
		this.events = events;
		this.clock = clock;
	}

	/** Once somebody has it, or it is decided, this tells nobody anything. */
	public void alert(UUID id) {
		StepUp stepUp = this.stepUps.called(id);
		if (stepUp.owesAlert()) {
			this.events.publishEvent(new StepUpUnacknowledged(stepUp.episode(), id, stepUp.alerted(),
					this.cases.called(stepUp.episode()).family(), this.clock.instant()));
		}
	}

}
