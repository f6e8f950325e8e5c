package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fires timers while the service runs: begins when everything else is up, ends before
 * anything else goes down, and rests while the demo clock moves.
 */
@Component
class TimerWork implements SmartLifecycle {

	private final JobExecutor executor;

	TimerWork(ProcessEngine engine, ModelDeployment afterModels) {
		this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	@Override
	public void start() {
		this.executor.start();
	}

	@Override
	public void stop() {
		this.executor.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.executor.isActive();
	}

	/** Does this while no timer fires by itself. */
	<T> T resting(java.util.function.Supplier<T> work) {
		boolean ran = isRunning();
		if (ran) {
			stop();
		}
		try {
			return work.get();
		}
		finally {
			if (ran) {
				start();
			}
		}
	}

}
