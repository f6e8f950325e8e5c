package org.earlyhelp.stepping;

import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.stereotype.Service;

/** Social care's manager decides a step-up (T18). */
@Service
class DecidingStepUp implements TaskWork<DecideStepUp> {

	private final StepUps stepUps;

	private final CaseFiles cases;

	private final DecidingOnStepUp deciding;

	DecidingStepUp(StepUps stepUps, CaseFiles cases, DecidingOnStepUp deciding) {
		this.stepUps = stepUps;
		this.cases = cases;
		this.deciding = deciding;
	}

	@Override
	public String type() {
		return "decide-step-up";
	}

	@Override
	public Class<DecideStepUp> payload() {
		return DecideStepUp.class;
	}

	/**
	 * @throws NotPermitted for all but a qualified social worker who did not ask for it
	 * @throws StepUpNotInState where it is decided
	 */
	@Override
	public void complete(WorkItem item, DecideStepUp said) {
		StepUp stepUp = this.stepUps.called(item.matter());
		SocialCare.demandDecider(item.user(), stepUp.requestedBy(), type());
		stepUp.requireState(StepUpState.WAITING);
		this.deciding.decide(this.cases.called(item.episode()), stepUp, said, item.user().username(), null);
	}

}
