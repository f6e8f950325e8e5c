package org.earlyhelp.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

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

	SequencingLedger(Sequencer sequencer, Checkpoints checkpoints, CheckpointFile file, Tree tree) {
		this.sequencer = sequencer;
		this.checkpoints = checkpoints;
		this.file = file;
		this.tree = tree;
	}

	@Scheduled(initialDelayString = "${early-help.ledger.sequence-every:1s}",
			fixedDelayString = "${early-help.ledger.sequence-every:1s}")
	void sequence() {
		while (this.sequencer.sequence(AT_ONCE) >= AT_ONCE) {
			log.debug("ledger sequenced entries={}", AT_ONCE);
		}
	}

	@Scheduled(initialDelayString = "${early-help.ledger.checkpoint-every:1m}",
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
		this.sequencer.sequence(AT_ONCE);
		checkpoint();
	}

	/**
	 * Whether what the ledger was before it was stopped is still in it: yesterday's
	 * database under today's checkpoint is told at once.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void compare() throws IOException {
		Checkpoint before = this.file.largest().orElse(null);
		if (before == null) {
			return;
		}
		long size = this.sequencer.size();
		if (size < before.size()) {
			log.error("LEDGER HAS SHRUNK: its last checkpoint tells of entries={}, it has entries={}", before.size(),
					size);
		}
		else if (!Arrays.equals(this.tree.read().root(before.size()), before.root())) {
			log.error("LEDGER HAS BEEN CHANGED below its checkpoint of entries={}", before.size());
		}
	}

}
