package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who else was asked whether they mind, request by request. */
@Component
class ThirdParties {

	private final JdbcClient database;

	ThirdParties(JdbcClient database) {
		this.database = database;
	}

	/** The first asked first. */
	List<RequestView.ConsultationView> of(UUID request) {
		return this.database.sql("select * from subject_access_consultation where request_id = ? order by asked_on, id")
			.param(request)
			.query((row, number) -> new RequestView.ConsultationView(row.getObject("id", UUID.class),
					row.getString("whom"), row.getObject("asked_on", LocalDate.class),
					row.getObject("answered_on", LocalDate.class),
					Items.code(LogConsultation.Answer.class, row.getString("answer")), row.getString("note")))
			.list();
	}

	/**
	 * @throws NotThere where this request has none such
	 */
	RequestView.ConsultationView called(UUID request, UUID id) {
		return of(request).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> NotThere.none(id));
	}

	UUID logged(UUID request, LogConsultation said, String by, Instant at) {
		UUID id = TimeOrderedId.next();
		this.database.sql("""
				insert into subject_access_consultation (id, request_id, whom, asked_on, answered_on, answer, note,
					logged_by, logged_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, request, said.whom(), said.askedOn(), Requests.day(said.answeredOn()),
					Requests.text((said.answer() != null) ? said.answer().name() : null), Requests.text(said.note()),
					by, Requests.utc(at))
			.update();
		return id;
	}

	void answered(UUID id, AnswerConsultation said) {
		this.database.sql(
				"update subject_access_consultation set answered_on = ?, answer = ?, note = coalesce(?, note) where id = ?")
			.params(said.answeredOn(), said.answer().name(), Requests.text(said.note()), id)
			.update();
	}

}
