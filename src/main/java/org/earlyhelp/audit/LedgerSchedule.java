package org.earlyhelp.audit;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The ledger's own threads: whatever else the service does from time to time shares one,
 * and a mail server that does not answer would stop the checkpoints.
 */
@Configuration(proxyBeanMethods = false)
class LedgerSchedule {

	/** The name of the scheduler. */
	static final String NAME = "ledgerScheduler";

	/** The witness may keep one waiting. */
	private static final int THREADS = 2;

	/** Nobody is given it who does not ask for it by name. */
	@Bean(name = NAME, defaultCandidate = false)
	ThreadPoolTaskScheduler ledgerScheduler(ThreadPoolTaskSchedulerBuilder builder) {
		return builder.poolSize(THREADS).threadNamePrefix("ledger-").build();
	}

}
