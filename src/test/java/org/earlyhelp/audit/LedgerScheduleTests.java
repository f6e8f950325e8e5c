package org.earlyhelp.audit;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LedgerScheduleTests {

	/** Two checkpoints after the other job hangs, so that none of them was before it. */
	private final CountDownLatch checkpoints = new CountDownLatch(2);

	@Test
	void makesCheckpointsWhileSomethingElseHangs() {
		var kept = mock(Checkpoints.class);
		var stuck = new Stuck();
		given(kept.latest()).willReturn(Optional.empty());
		given(kept.make()).willAnswer((call) -> {
			stuck.begun.await();
			this.checkpoints.countDown();
			return Optional.empty();
		});

		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
			.withUserConfiguration(Scheduling.class, LedgerSchedule.class)
			.withPropertyValues("early-help.ledger.checkpoint-every=10ms", "early-help.ledger.sequence-every=10ms")
			.withBean(Stuck.class, () -> stuck)
			.withBean(SequencingLedger.class,
					() -> new SequencingLedger(mock(Sequencer.class), kept, mock(CheckpointFile.class),
							mock(Tree.class), mock(BundleRows.class)))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBeansOfType(TaskScheduler.class)).containsOnlyKeys("taskScheduler",
						LedgerSchedule.NAME);
				assertThat(this.checkpoints.await(20, TimeUnit.SECONDS)).isTrue();
				stuck.over.countDown();
			});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	static class Scheduling {

	}

	/** As a mail server that does not answer. */
	static class Stuck {

		private final CountDownLatch begun = new CountDownLatch(1);

		private final CountDownLatch over = new CountDownLatch(1);

		@Scheduled(fixedDelay = 10)
		void hang() throws InterruptedException {
			this.begun.countDown();
			this.over.await();
		}

	}

}
