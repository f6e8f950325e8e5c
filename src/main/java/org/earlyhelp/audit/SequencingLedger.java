package org.earlyhelp.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.verify.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the tree up with the ledger: what has committed gets its place within seconds,
 * and a checkpoint is signed every minute in which the tree grew, and at the end.
 */
@Component
class SequencingLedger {

	private static final Logger log = LoggerFactory.getLogger(SequencingLedger.class);

	private static final int AT_ONCE = 1_000;

	private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(55);

	private final Sequencer sequencer;

	private final Checkpoints checkpoints;

	private final CheckpointFile file;

	private final Tree tree;

	private final BundleRows rows;

	private volatile String alarm;

	SequencingLedger(Sequencer sequencer, Checkpoints checkpoints, CheckpointFile file, Tree tree, BundleRows rows) {
		this.rows = rows;
		this.sequencer = sequencer;
		this.checkpoints = checkpoints;
		this.file = file;
		this.tree = tree;
	}

	@Scheduled(scheduler = LedgerSchedule.NAME, initialDelayString = "${early-help.ledger.sequence-every:1s}",
			fixedDelayString = "${early-help.ledger.sequence-every:1s}")
	void sequence() {
		while (this.sequencer.sequence(AT_ONCE) >= AT_ONCE) {
			log.debug("ledger sequenced entries={}", AT_ONCE);
		}
	}

	@Scheduled(scheduler = LedgerSchedule.NAME, initialDelayString = "${early-help.ledger.checkpoint-every:1m}",
			fixedDelayString = "${early-help.ledger.checkpoint-every:1m}")
	void checkpoint() {
		if (!this.checkpoints.isFresh(RealTime.now().minus(CHECKPOINT_EVERY))
				&& this.checkpoints.latest().filter((last) -> last.size() == this.sequencer.size()).isEmpty()) {
			this.checkpoints.make();
		}
	}

	/** What is left is sequenced by another node, or at the next start. */
	@PreDestroy
	void end() {
		sequence();
		checkpoint();
	}

	/** What the comparison at start found; empty where all was as it should be. */
	Optional<String> alarm() {
		return Optional.ofNullable(this.alarm);
	}

	/**
	 * Whether what the ledger was before it was stopped is still in it: yesterday's
	 * database under today's checkpoint is told at once. Whatever it finds, the
	 * service starts: who has to look can look.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void compare() {
		this.alarm = compared().orElse(null);
		if (this.alarm != null) {
			log.error("LEDGER: {}", this.alarm);
		}
	}

	private Optional<String> compared() {
		try {
			long size = this.sequencer.size();
			Checkpoint before = this.file.largest().orElse(null);
			if (before != null && size < before.size()) {
				return Optional.of("it has shrunk: it has " + size + " entries, and is smaller than its checkpoint of "
						+ before.size());
			}
			if (before != null && !Arrays.equals(this.tree.read().root(before.size()), before.root())) {
				return Optional.of("it has been changed below its checkpoint of " + before.size() + " entries");
			}
			long unplaced = this.rows.unplaced();
			return (unplaced == 0) ? Optional.empty()
					: Optional.of("it holds " + unplaced + " entries that have no place in the tree");
		}
		catch (IOException | RuntimeException ex) {
			return Optional.of("it cannot be compared with its checkpoints: " + ex.getMessage());
		}
	}

}
