package org.earlyhelp.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.earlyhelp.stepping.EscalateStepUp;
import org.earlyhelp.stepping.EscalatingStepUp;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Now and then whoever asked social care in does not agree with its advice, and takes it
 * further; rarely once more.
 */
@Component
@Profile("demo")
class ChallengingSocialCare implements Initiative {

	private static final String RETURNED = """
			select u.id, u.requested_by, %1$s as story,
			 (select max(d.decided_at) from step_up_decision d where d.step_up_id = u.id) as decided_at,
			 (select count(*) from escalation e where e.step_up_id = u.id) as stages,
			 (select max(e.answered_at) from escalation e where e.step_up_id = u.id) as answered_at
			 from step_up u join case_file f on f.id = u.case_id %2$s
			 where u.state = 'RETURNED' and f.state in ('ASSESSMENT', 'PLANNING', 'ACTIVE')
			 and f.suspended_until is null
			 and not exists (select 1 from escalation o where o.step_up_id = u.id and o.answered_at is null)
			 order by story""".formatted(OpenWork.STORY, OpenWork.BEGINNING);

	private final EscalatingStepUp escalating;

	private final Said said;

	private final Pace pace;

	private final JdbcClient database;

	ChallengingSocialCare(EscalatingStepUp escalating, Said said, Pace pace, JdbcClient database) {
		this.escalating = escalating;
		this.said = said;
		this.pace = pace;
		this.database = database;
	}

	private record Returned(UUID stepUp, String by, String story, int stages, Instant since) {
	}

	@Override
	public List<Deed> between(Instant from, Instant to, long seed) {
		return this.database.sql(RETURNED)
			.query((row, index) -> new Returned(row.getObject("id", UUID.class), row.getString("requested_by"),
					row.getString("story"), row.getInt("stages"),
					OpenWork.moment(row, (row.getInt("stages") > 0) ? "answered_at" : "decided_at")))
			.list()
			.stream()
			.map((one) -> challenge(one, seed))
			.filter(Objects::nonNull)
			.filter((deed) -> deed.isBetween(from, to))
			.toList();
	}

	/** Null where what was said is accepted. */
	private Deed challenge(Returned stepUp, long seed) {
		Draw draw = Draw.of(seed, stepUp.story, "challenge", stepUp.stages);
		if (stepUp.since == null || !draw.in((stepUp.stages == 0) ? 35 : (stepUp.stages == 1) ? 30 : 0)) {
			return null;
		}
		return new Deed(this.pace.after(stepUp.since, draw.between(1, 6), draw), stepUp.story + " challenge",
				"challenge %s %d".formatted(stepUp.stepUp, stepUp.stages), stepUp.by,
				() -> this.escalating.escalate(stepUp.stepUp,
						this.said.as(EscalateStepUp.class,
								Map.of("reason", "What the school and the health visitor saw is not in the answer.",
										"childAtRisk", draw.in(15)))));
	}

}
