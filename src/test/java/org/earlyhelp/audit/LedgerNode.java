package org.earlyhelp.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.earlyhelp.shared.Subject;

/**
 * A process with the ledger and nothing else, for tests that kill it: {@code
 * LedgerNode <database> <folder> <what> ...}.
 */
public final class LedgerNode {

	private LedgerNode() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		try (LedgerAlone ledger = LedgerAlone.on(arguments[0], Path.of(arguments[1]))) {
			System.out.println("READY");
			switch (arguments[2]) {
				case "make" -> ledger.run("create table deed (id uuid primary key, number integer not null)");
				case "work" -> work(ledger, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
				case "sequence" -> sequence(ledger);
				case "verify" -> verify(ledger);
				default -> throw new IllegalArgumentException(arguments[2]);
			}
		}
	}

	/**
	 * Deeds with an entry each, of which one in three is refused; each is told once it is
	 * over.
	 */
	private static void work(LedgerAlone ledger, int from, int to) throws InterruptedException {
		var random = new Random(from);
		for (int number = from; number < to; number++) {
			UUID deed = UUID.randomUUID();
			int refusedAt = random.nextInt(6);
			int each = number;
			System.out.println("BEGUN " + number);
			try {
				ledger.transaction.executeWithoutResult((status) -> {
					refuse(refusedAt == 0);
					ledger.database.sql("insert into deed (id, number) values (?, ?)").params(deed, each).update();
					ledger.ledger.append("DONE", Outcome.DONE, Actor.NOBODY, new Subject(Subject.Kind.SERVICE, deed),
							new Links(null, null, null, null), Instant.parse("2026-03-02T09:00:00Z"), List.of(each));
					refuse(refusedAt == 1);
				});
				System.out.println("DONE " + number);
			}
			catch (IllegalStateException ex) {
				System.out.println("REFUSED " + number);
			}
			Thread.sleep(5);
		}
	}

	private static void refuse(boolean so) {
		if (so) {
			throw new IllegalStateException("refused");
		}
	}

	/**
	 * As the service does, and much more often, so that it is killed in the midst of it.
	 */
	private static void sequence(LedgerAlone ledger) throws InterruptedException {
		while (true) {
			System.out.println("BEGUN");
			ledger.checkpoint();
			System.out.println("DONE");
			Thread.sleep(20);
		}
	}

	private static void verify(LedgerAlone ledger) {
		ledger.checkpoint();
		System.out.println(ledger.verified("--checkpoints", ledger.kept.toString()));
	}

}
