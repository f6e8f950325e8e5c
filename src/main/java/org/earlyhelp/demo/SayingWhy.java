package org.earlyhelp.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.earlyhelp.timeliness.SayWhyLate;
import org.earlyhelp.timeliness.SayingWhyLate;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For two clocks in three that are late, the front door or the adviser says why. */
@Component
@Profile("demo")
class SayingWhy implements Initiative {

	private static final int TELL = 66;

	private static final String LATE = """
			select d.id, d.timer, d.due_at, d.subject_kind, %1$s as story
			 from deadline d left join case_file f on d.subject_kind = 'CASE' and f.id = d.subject_id
			 left join contact own on d.subject_kind = 'CONTACT' and own.id = d.subject_id %2$s
			 where d.late_because is null and d.subject_kind in ('CASE', 'CONTACT')
			 and d.due_at > ? and d.due_at <= ? and (d.state = 'MISSED' or (d.state = 'RUNNING' and not d.standing))
			 and (f.id is null or f.state not in ('CLOSED', 'FOLLOW_UP_DONE'))
			 order by d.due_at, d.id"""
		.formatted("coalesce(own.import_key, begun.import_key, down.social_care_ref, f.reference)", OpenWork.BEGINNING);

	private final SayingWhyLate saying;

	private final Said said;

	private final Pace pace;

	private final JdbcClient database;

	SayingWhy(SayingWhyLate saying, Said said, Pace pace, JdbcClient database) {
		this.saying = saying;
		this.said = said;
		this.pace = pace;
		this.database = database;
	}

	private record Late(UUID id, String timer, Instant due, boolean contact, String story) {
	}

	@Override
	public List<Deed> between(Instant from, Instant to, long seed) {
		return this.database.sql(LATE)
			.params(from.minus(10, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC), from.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Late(row.getObject("id", UUID.class), row.getString("timer"),
					OpenWork.moment(row, "due_at"), "CONTACT".equals(row.getString("subject_kind")),
					row.getString("story")))
			.list()
			.stream()
			.map((one) -> why(one, seed))
			.filter(Objects::nonNull)
			.filter((deed) -> deed.isBetween(from, to))
			.toList();
	}

	/** Null where nobody says. */
	private Deed why(Late late, long seed) {
		Draw draw = Draw.of(seed, late.story, late.timer, late.due, "why");
		if (!draw.in(TELL)) {
			return null;
		}
		String reason = late.contact
				? draw.one("CAPACITY", "CAPACITY", "WAITING_FOR_AGENCY", "STAFF_ABSENT", "RECORDED_LATE")
				: draw.one("FAMILY_ASKED", "FAMILY_ASKED", "FAMILY_NOT_REACHED", "FAMILY_NOT_REACHED",
						"WAITING_FOR_AGENCY", "WAITING_FOR_AGENCY", "STAFF_ABSENT", "CAPACITY", "CAPACITY",
						"RECORDED_LATE");
		return new Deed(this.pace.after(late.due, draw.between(1, 4), draw), late.story + " why " + late.timer,
				"why-late " + late.id, late.contact ? "screener" : "taf-adviser", () -> sayIfStillLate(late, reason));
	}

	/** It may have been given another date since the morning. */
	private void sayIfStillLate(Late late, String reason) {
		boolean still = this.database
			.sql("select count(*) from deadline where id = ? and due_at = ? and late_because is null"
					+ " and state in ('RUNNING', 'MISSED')")
			.params(late.id, late.due.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single() > 0;
		if (still) {
			this.saying.say(late.id, this.said.as(SayWhyLate.class, Map.of("reason", reason)));
		}
	}

}
