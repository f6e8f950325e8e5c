package org.earlyhelp.review;

import java.time.Clock;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The adviser looks at a plan that drifts (R8.3), or has been open for twelve months
 * (R8.4).
 */
@Service
class ConsultingOnDrift implements TaskWork<ConsultOnDrift> {

	private final CaseFiles cases;

	private final Consultations consultations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConsultingOnDrift(CaseFiles cases, Consultations consultations, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.consultations = consultations;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "consult-on-drift";
	}

	@Override
	public Class<ConsultOnDrift> payload() {
		return ConsultOnDrift.class;
	}

	@Override
	public void complete(WorkItem item, ConsultOnDrift advised) {
		CaseFile file = this.cases.called(item.episode());
		this.consultations.keep(file.id(), advised, item.user().username(), this.clock.instant());
		this.events
			.publishEvent(new DriftConsulted(file.id(), advised.decision(), file.family(), this.clock.instant()));
	}

}
