package org.earlyhelp.stepping;

import java.time.Clock;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The requester tells social care what it asked for; the clock never stopped (R9.5). */
@Service
class ProvidingMoreInformation implements TaskWork<ProvideMoreInformation> {

	private final StepUps stepUps;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProvidingMoreInformation(StepUps stepUps, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
		this.stepUps = stepUps;
		this.cases = cases;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "provide-more-information";
	}

	@Override
	public Class<ProvideMoreInformation> payload() {
		return ProvideMoreInformation.class;
	}

	@Override
	public void complete(WorkItem item, ProvideMoreInformation told) {
		StepUp stepUp = this.stepUps.called(item.matter());
		CaseFile file = this.cases.called(item.episode());
		stepUp.informed(told.text(), item.user().username(), this.clock.instant());
		file.changed();
		this.events
			.publishEvent(new MoreInformationProvided(file.id(), stepUp.id(), file.family(), this.clock.instant()));
	}

}
