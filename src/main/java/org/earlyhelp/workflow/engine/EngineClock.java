package org.earlyhelp.workflow.engine;

import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.earlyhelp.shared.ServiceClock;

/** The engine's clock, which is one for the whole machine, shows what ours shows. */
class EngineClock implements ServiceClock.Follower {

	@Override
	public void clockRuns(ServiceClock.Reading reading) {
		if (reading.standing() != null) {
			ClockUtil.setCurrentTime(Date.from(reading.standing()));
			return;
		}
		ClockUtil.offset(reading.ahead().toMillis());
	}

}
