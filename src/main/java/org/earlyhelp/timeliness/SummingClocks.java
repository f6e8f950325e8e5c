package org.earlyhelp.timeliness;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the sums of clocks up with what has ended, and counts them again each night. */
@Component
class SummingClocks {

	private static final Logger log = LoggerFactory.getLogger(SummingClocks.class);

	private static final int AT_ONCE = 2_000;

	private final ClockSums sums;

	SummingClocks(ClockSums sums) {
		this.sums = sums;
	}

	@Scheduled(initialDelayString = "${early-help.figures.sum-every:10m}",
			fixedDelayString = "${early-help.figures.sum-every:10m}")
	void sum() {
		while (this.sums.sum(AT_ONCE) == AT_ONCE) {
			log.debug("clocks summed={}", AT_ONCE);
		}
	}

	/** Sums that differ are made anew; figures are right meanwhile, and slower. */
	@Scheduled(cron = "${early-help.figures.recount-at:0 30 3 * * *}", zone = "Europe/London")
	void recount() {
		long differences = this.sums.differences();
		if (differences > 0) {
			log.error("sums of clocks differ from the clocks: sums={}; they are made anew", differences);
			this.sums.beginAnew();
			sum();
		}
	}

}
