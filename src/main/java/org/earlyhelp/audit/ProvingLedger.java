package org.earlyhelp.audit;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.TileTree;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives auditors what they need to trust nobody: signed checkpoints, and proofs against
 * them. Whatever they are given of an entry is itself written down.
 */
@Service
@Transactional
public class ProvingLedger {

	private static final int AT_ONCE = 1_000;

	private static final int ROUNDS = 50;

	private final JdbcClient database;

	private final Sequencer sequencer;

	private final Checkpoints checkpoints;

	private final Tree tree;

	private final SigningKey key;

	private final FamilyKeys keys;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProvingLedger(JdbcClient database, Sequencer sequencer, Checkpoints checkpoints, Tree tree, SigningKey key,
			FamilyKeys keys, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.sequencer = sequencer;
		this.checkpoints = checkpoints;
		this.tree = tree;
		this.key = key;
		this.keys = keys;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** The newest; made now where there is none yet. */
	public Checkpoint checkpoint() {
		demandAuditor();
		return this.checkpoints.latest().or(this.checkpoints::make).orElseThrow(() -> new NotYetInTree(null));
	}

	/** The newest first. */
	public Page<CheckpointLine> checkpoints(UUID before, int limit) {
		demandAuditor();
		return this.checkpoints.newest(before, limit);
	}

	/** What the checkpoints are signed with, as {@code name+id+key}. */
	public String publicKey() {
		demandAuditor();
		return this.key.known().text();
	}

	/**
	 * That this entry is in the ledger, under a checkpoint that covers it.
	 * @throws NotThere where there is no such entry
	 * @throws NotYetInTree where so much was written before it that it has no place yet
	 */
	public InclusionProof inclusion(UUID entry) {
		demandAuditor();
		InclusionProof proof = prove(entry);
		this.events
			.publishEvent(new AuditSearched(List.of(entry), Map.of("proof", entry.toString()), this.clock.instant()));
		return proof;
	}

	/** The same for whoever writes down himself that it was shown. */
	InclusionProof prove(UUID entry) {
		Leaf leaf = this.database.sql("select " + Leaf.COLUMNS + " from ledger_entry e where e.id = ?")
			.param(entry)
			.query((row, number) -> Leaf.of(row))
			.optional()
			.orElseThrow(() -> NotThere.none(entry));
		long index = placed(entry).orElseThrow(() -> new NotYetInTree(entry));
		Checkpoint covering = this.checkpoints.latest()
			.filter((latest) -> latest.size() > index)
			.or(() -> this.checkpoints.covering(index))
			.orElseThrow(() -> new NotYetInTree(entry));
		return new InclusionProof(index, covering.size(), base64(leaf.bytes()),
				this.tree.read().inclusion(index, covering.size()).stream().map(ProvingLedger::base64).toList(),
				covering.note(), erased(entry));
	}

	private LedgerLine.Erased erased(UUID entry) {
		return this.database.sql("select family_id from ledger_entry where id = ? and family_id is not null")
			.param(entry)
			.query(UUID.class)
			.optional()
			.map((family) -> this.keys.destroyed(List.of(family)).get(family))
			.orElse(null);
	}

	/**
	 * @throws InvalidInput where the ledger has never been of these sizes, or not in this
	 * order
	 */
	public ConsistencyProof consistency(long from, long to) {
		demandAuditor();
		new InvalidInput.Findings().unless(to <= this.sequencer.size(), "to", "audit.size")
			.unless(from <= to, "from", "audit.order")
			.refuse();
		TileTree read = this.tree.read();
		return new ConsistencyProof(from, to, read.consistency(from, to).stream().map(ProvingLedger::base64).toList());
	}

	/** Nobody waits for the next round of the sequencer, unless it is far behind. */
	private Optional<Long> placed(UUID entry) {
		Optional<Long> place = place(entry);
		for (int round = 0; place.isEmpty() && round < ROUNDS; round++) {
			if (this.sequencer.sequence(AT_ONCE) == 0) {
				return place(entry);
			}
			place = place(entry);
		}
		return place;
	}

	private Optional<Long> place(UUID entry) {
		return this.database.sql("select leaf_index from ledger_leaf where entry_id = ?")
			.param(entry)
			.query(Long.class)
			.optional();
	}

	private void demandAuditor() {
		if (!this.user.get().is(Role.AUDITOR, Role.RECORDS_OFFICER)) {
			throw new NotPermitted("read the ledger");
		}
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
