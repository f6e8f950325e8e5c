package org.earlyhelp.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.audit.History;
import org.earlyhelp.casefile.NoteWritten;
import org.earlyhelp.shared.CaseId;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries of a case's story people marked as significant. */
@Component
class TimelineMarks {

	private final JdbcClient database;

	private final History history;

	private final CurrentUser user;

	TimelineMarks(JdbcClient database, History history, CurrentUser user) {
		this.database = database;
		this.history = history;
		this.user = user;
	}

	/**
	 * That an entry matters.
	 *
	 * @param why null where nobody said
	 * @param by a username
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Mark(String why, String by, Instant at) {
	}

	/** By entry. */
	Map<UUID, Mark> of(CaseId episode) {
		Map<UUID, Mark> marks = new LinkedHashMap<>();
		this.database.sql("select * from timeline_mark where case_id = ?").param(episode.value()).query((row) -> {
			marks.put(row.getObject("entry_id", UUID.class), new Mark(row.getString("why"), row.getString("marked_by"),
					row.getObject("marked_at", OffsetDateTime.class).toInstant()));
		});
		return marks;
	}

	/** A second mark on one entry takes the place of the first. */
	void put(CaseId episode, UUID entry, Mark mark) {
		remove(episode, entry);
		this.database
			.sql("insert into timeline_mark (case_id, entry_id, why, marked_by, marked_at) values (?, ?, ?, ?, ?)")
			.param(episode.value())
			.param(entry)
			.param(mark.why())
			.param(mark.by())
			.param(mark.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	void remove(CaseId episode, UUID entry) {
		this.database.sql("delete from timeline_mark where case_id = ? and entry_id = ?")
			.param(episode.value())
			.param(entry)
			.update();
	}

	/** A note that its writer called significant is so in the story, too. */
	@EventListener
	@Order(30)
	void on(NoteWritten note) {
		if (note.significant()) {
			String writer = this.user.get().username();
			this.history.latest(note.episode(), note.action(), writer)
				.ifPresent((entry) -> put(note.episode(), entry, new Mark(null, writer, note.occurredAt())));
		}
	}

}
