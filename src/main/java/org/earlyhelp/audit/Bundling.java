package org.earlyhelp.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.verify.BundleManifest;
import org.earlyhelp.verify.BundleWriter;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.MerkleHash;
import org.earlyhelp.verify.TileTree;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes files of entries with all that proves them, which {@code ledger-verify.jar}
 * checks on a laptop. Written onto the disk line by line: many entries need no more
 * memory than one.
 */
@Service
public class Bundling {

	private static final int AT_ONCE = 1_000;

	private static final int ROUNDS = 50;

	private final BundleRows rows;

	private final ReadingPayloads payloads;

	private final Sequencer sequencer;

	private final Checkpoints checkpoints;

	private final Tree tree;

	private final SigningEras eras;

	private final SigningKey key;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Bundling(BundleRows rows, ReadingPayloads payloads, Sequencer sequencer, Checkpoints checkpoints, Tree tree,
			SigningEras eras, SigningKey key, CurrentUser user, ApplicationEventPublisher events,
			PlatformTransactionManager transactions, Clock clock) {
		this.rows = rows;
		this.payloads = payloads;
		this.sequencer = sequencer;
		this.checkpoints = checkpoints;
		this.tree = tree;
		this.eras = eras;
		this.key = key;
		this.user = user;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * What an auditor asked for; whoever sends it closes it.
	 * @throws NotPermitted to all but auditors and records officers
	 * @throws NotThere where there is no such entry
	 */
	public BundleFile forAuditor(Selection selection) {
		demandAuditor();
		ReadingPayloads.Right right = this.payloads.of(this.user.get());
		selection.cases().stream().filter((one) -> !right.covers(one)).findAny().ifPresent((one) -> {
			throw NotThere.hidden(one);
		});
		return given(make(selection, right), "LEDGER_BUNDLE", selection.kind(), selection.id());
	}

	/**
	 * All entries up to the newest checkpoint, for auditors.
	 * @param withPayloads whether what they say is opened too
	 * @throws NotPermitted to all but auditors and records officers
	 */
	public BundleFile ofLedger(boolean withPayloads) {
		demandAuditor();
		return given(whole(withPayloads, this.payloads.of(this.user.get())), "LEDGER_BUNDLE", BundleManifest.LEDGER,
				null);
	}

	/**
	 * Asks no right and writes nothing down: whoever gives it to somebody has opened the
	 * record that it is about, and says in the ledger that it was given.
	 * @throws NotThere where there is no such entry
	 * @throws NotYetInTree where so much was written before that one has no place yet
	 */
	public BundleFile make(Selection selection) {
		return make(selection, null);
	}

	private BundleFile make(Selection selection, ReadingPayloads.Right right) {
		sequence();
		List<BundleRows.Place> places = this.rows.places(selection);
		if (places.isEmpty()) {
			throw NotThere.none(selection.id());
		}
		long first = places.get(0).index();
		long last = places.get(places.size() - 1).index();
		Checkpoint newest = this.checkpoints.covering(last).orElseThrow(() -> new NotYetInTree(selection.id()));
		return file((out) -> {
			out.keys(this.eras.all(), this.checkpoints.witnesses());
			TileTree read = this.tree.read();
			write(out, (places.size() > 1) ? this.checkpoints.daily(first, newest) : List.of(newest.note()), newest,
					read);
			this.rows.each(places, read, newest.size(), right, out);
			out.finish(selection.kind(), selection.id().toString(), RealTime.now().toString(), true, 0,
					this.key.known(), this.key::sign);
		});
	}

	/** Asks no right and writes nothing down. */
	BundleFile whole(boolean withPayloads, ReadingPayloads.Right right) {
		sequence();
		Checkpoint newest = this.checkpoints.covering(-1).orElseThrow(() -> new NotYetInTree(null));
		return file((out) -> {
			out.keys(this.eras.all(), this.checkpoints.witnesses());
			for (String each : this.checkpoints.dailyAndChanged(newest)) {
				write(out, each, newest, List.of());
			}
			this.rows.all(newest.size(), withPayloads, right, out);
			out.finish(BundleManifest.LEDGER, null, RealTime.now().toString(), withPayloads, this.rows.unplaced(),
					this.key.known(), this.key::sign);
		});
	}

	/**
	 * What is no checkpoint, or of a size that the ledger has not had, goes as it is: the
	 * verifier names it.
	 */
	private static void write(BundleWriter out, List<String> notes, Checkpoint newest, TileTree read)
			throws IOException {
		long last = newest.size();
		for (String note : notes) {
			long size = Checkpoint.read(note).map(Checkpoint::size).orElse(newest.size());
			boolean continues = last <= size && size <= newest.size();
			write(out, note, newest, continues ? read.consistency(last, size) : List.of());
			last = size;
		}
	}

	private static void write(BundleWriter out, String note, Checkpoint newest, List<byte[]> consistency)
			throws IOException {
		if (note.equals(newest.note())) {
			out.checkpoint(newest, consistency);
		}
		else {
			out.checkpoint(note, consistency);
		}
	}

	private void sequence() {
		for (int round = 0; round < ROUNDS && this.sequencer.sequence(AT_ONCE) >= AT_ONCE; round++) {
			continue;
		}
	}

	private BundleFile given(BundleFile file, String what, String kind, UUID id) {
		try {
			this.events.publishEvent(
					new Exported(what, (id != null) ? Map.of("kind", kind, "id", id.toString()) : Map.of("kind", kind),
							file.entries(), file.closed(), file.sha256(), this.clock.instant()));
			return file;
		}
		catch (RuntimeException ex) {
			file.close();
			throw ex;
		}
	}

	private BundleFile file(Writing writing) {
		try {
			Path path = Files.createTempFile("ledger", ".zip");
			try {
				BundleWriter written = written(path, writing);
				return new BundleFile(path, Files.size(path), written.entries(), written.closed(), sha256(path));
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(path);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * All in one transaction, so that a key that is destroyed meanwhile is so for all.
	 */
	private BundleWriter written(Path path, Writing writing) throws IOException {
		try (BundleWriter out = new BundleWriter(new BufferedOutputStream(Files.newOutputStream(path)))) {
			this.transaction.executeWithoutResult((status) -> {
				try {
					writing.write(out);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			return out;
		}
	}

	private static String sha256(Path path) throws IOException {
		MessageDigest digest = MerkleHash.sha256();
		try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Writes into a bundle, in a transaction. */
	private interface Writing {

		void write(BundleWriter out) throws IOException;

	}

	private void demandAuditor() {
		if (!this.user.get().is(Role.AUDITOR, Role.RECORDS_OFFICER)) {
			throw new NotPermitted("read the ledger");
		}
	}

}
