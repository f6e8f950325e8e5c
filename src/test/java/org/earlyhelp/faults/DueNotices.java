package org.earlyhelp.faults;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices of clocks that have run out: the work that the engine does by itself. */
final class DueNotices {

	private final Postgres.Database database;

	DueNotices(Postgres.Database database) {
		this.database = database;
	}

	/** Clocks that have struck. */
	void makePast(List<String> contacts) {
		for (String contact : contacts) {
			this.database.client()
				.sql("update deadline set due_at = now() - interval '1 minute', warn_at = null"
						+ " where id = (select id from deadline where subject_id = ? and state = 'RUNNING'"
						+ " order by id fetch first row only)")
				.param(UUID.fromString(contact))
				.update();
		}
	}

	/** Their timers, all in the same moment. */
	void makeDue(List<String> contacts, Duration from) {
		int moved = this.database.client()
			.sql("update act_ru_job set duedate_ = localtimestamp + cast(:from as interval) where process_instance_id_ in"
					+ " (select e.proc_inst_id_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
					+ " where d.key_ = 'DeadlineWatch' and e.business_key_ in (:contacts))")
			.param("from", from.toSeconds() + " seconds")
			.param("contacts", contacts)
			.update();
		assertThat(moved).isEqualTo(contacts.size());
	}

	/**
	 * Waits until each is given.
	 * @return milliseconds since then
	 */
	long await(List<String> contacts, long since, Duration patience) {
		List<UUID> ids = contacts.stream().map(UUID::fromString).toList();
		long end = System.nanoTime() + patience.toNanos();
		long given = 0;
		while (given < ids.size()) {
			given = this.database.client()
				.sql("select count(distinct subject_id) from notice where kind = 'PASSED' and subject_id in (:ids)")
				.param("ids", ids)
				.query(Long.class)
				.single();
			assertThat(System.nanoTime()).as("given: " + given).isLessThan(end);
			Pause.millis(200);
		}
		return (System.nanoTime() - since) / 1_000_000;
	}

	/** Notices that somebody was given more than once. */
	long twice() {
		return this.database.count("select count(*) from (select 1 from notice group by deadline_id, kind, recipient"
				+ " having count(*) > 1) more");
	}

}
