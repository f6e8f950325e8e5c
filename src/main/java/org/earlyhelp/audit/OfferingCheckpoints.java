package org.earlyhelp.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.RealTime;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.WitnessKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Offers each checkpoint to a witness, which co-signs it only where it goes on from the
 * last that it signed, and keeps what it answers. A witness that is away or refuses stops
 * nothing; it is said once, and again when it is over.
 *
 * @see <a href="https://c2sp.org/tlog-witness">C2SP tlog-witness</a>
 */
@Component
class OfferingCheckpoints {

	private static final Logger log = LoggerFactory.getLogger(OfferingCheckpoints.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final int MOST = 600;

	/** How it stands with the witness. */
	enum Standing {

		/** There is none. */
		NONE,
		/** Nothing was offered yet. */
		UNASKED,
		/** It co-signed the last that was offered. */
		COSIGNED,
		/** It did not answer. */
		AWAY,
		/** It does not co-sign, or what it signed is not good. */
		REFUSED,
		/** It has signed more entries than this ledger has. */
		KNOWS_MORE

	}

	private final JdbcClient database;

	private final Tree tree;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final URI address;

	private final WitnessKey witness;

	private volatile Standing standing;

	OfferingCheckpoints(JdbcClient database, Tree tree, LedgerSettings settings) {
		this.database = database;
		this.tree = tree;
		boolean watched = settings.witness() != null && !settings.witness().isBlank();
		this.address = watched ? URI.create(settings.witness().strip().replaceFirst("/?$", "/add-checkpoint")) : null;
		this.witness = watched ? key(settings.witnessKey()) : null;
		this.standing = watched ? Standing.UNASKED : Standing.NONE;
	}

	private static WitnessKey key(String text) {
		try {
			return WitnessKey.parse(String.valueOf(text));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(
					"Set early-help.ledger.witness-key to the public key that the witness says at its start", ex);
		}
	}

	Standing standing() {
		return this.standing;
	}

	private record Kept(UUID id, Checkpoint checkpoint) {
	}

	/** The newest, where the witness has not co-signed it. */
	@Scheduled(scheduler = LedgerSchedule.NAME, initialDelayString = "${early-help.ledger.checkpoint-every:1m}",
			fixedDelayString = "${early-help.ledger.checkpoint-every:1m}")
	void offer() {
		if (this.witness == null) {
			return;
		}
		Optional<Kept> newest = this.database
			.sql("select c.id, c.note from ledger_checkpoint c where not exists (select 1 from ledger_cosignature s"
					+ " where s.checkpoint_id = c.id and s.witness_key = ?)"
					+ " and c.id = (select n.id from ledger_checkpoint n order by n.made_at desc, n.id desc"
					+ " fetch first row only)")
			.param(this.witness.text())
			.query(OfferingCheckpoints::kept)
			.optional()
			.flatMap((kept) -> kept);
		newest.ifPresent((kept) -> stands(offered(kept), kept.checkpoint().size()));
	}

	/** Empty where what is kept is none. */
	private static Optional<Kept> kept(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject(1, UUID.class);
		return Checkpoint.read(row.getString(2)).map((read) -> new Kept(id, read));
	}

	private Standing offered(Kept kept) {
		try {
			long old = cosigned();
			HttpResponse<byte[]> answer = send(Math.min(old, kept.checkpoint().size()), kept.checkpoint());
			if (answer.statusCode() == 409) {
				old = Long.parseLong(text(answer).strip());
				if (old > kept.checkpoint().size()) {
					return Standing.KNOWS_MORE;
				}
				answer = send(old, kept.checkpoint());
			}
			return (answer.statusCode() == 200) ? keep(kept, text(answer)) : Standing.REFUSED;
		}
		catch (NumberFormatException ex) {
			return Standing.REFUSED;
		}
		catch (IOException ex) {
			return Standing.AWAY;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Standing.AWAY;
		}
	}

	/** The size of the last that the witness co-signed, as far as is known here. */
	private long cosigned() {
		return this.database
			.sql("select coalesce(max(c.tree_size), 0) from ledger_cosignature s"
					+ " join ledger_checkpoint c on c.id = s.checkpoint_id where s.witness_key = ?")
			.param(this.witness.text())
			.query(Long.class)
			.single();
	}

	private HttpResponse<byte[]> send(long old, Checkpoint checkpoint) throws IOException, InterruptedException {
		var body = new StringBuilder("old " + old + "\n");
		List<byte[]> proof = this.tree.read().consistency(old, checkpoint.size());
		proof.forEach((hash) -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
		body.append('\n').append(checkpoint.note());
		return this.client.send(HttpRequest.newBuilder(this.address)
			.timeout(PATIENCE)
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
			.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	/** At most as much as a line may have. */
	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), 0, Math.min(answer.body().length, MOST), StandardCharsets.UTF_8);
	}

	private Standing keep(Kept kept, String lines) {
		for (String line : lines.lines().toList()) {
			if (isGood(kept.checkpoint(), line + "\n")) {
				this.database
					.sql("insert into ledger_cosignature (checkpoint_id, witness_key, line, received_at)"
							+ " values (?, ?, ?, ?) on conflict do nothing")
					.params(kept.id(), this.witness.text(), line + "\n", Entry.utc(RealTime.now()))
					.update();
				return Standing.COSIGNED;
			}
		}
		return Standing.REFUSED;
	}

	private boolean isGood(Checkpoint checkpoint, String line) {
		try {
			return this.witness.cosigned(checkpoint.with(line));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private void stands(Standing now, long size) {
		if (now != this.standing) {
			switch (now) {
				case COSIGNED -> log.info("witness co-signs again, from the checkpoint of entries={} on", size);
				case KNOWS_MORE ->
					log.error("THE WITNESS KNOWS A LARGER LEDGER than the checkpoint of entries={}", size);
				default -> log.warn("witness does not co-sign the checkpoint of entries={}: {}", size, now);
			}
			this.standing = now;
		}
	}

}
