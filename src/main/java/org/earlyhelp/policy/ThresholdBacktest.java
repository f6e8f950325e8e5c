package org.earlyhelp.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.frontdoor.Outcome;

/**
 * What another threshold would have recommended of contacts that were decided. Nothing
 * has changed.
 *
 * @param tableInForce its version
 * @param contacts decided in the time
 * @param told of how many it can be told
 * @param cannotBeTold of how many it cannot, and why
 * @param notRepeatable of those told, how many were answered by a table that is no longer
 * kept, so that nobody can ask it again
 * @param families of the contacts that can be told
 * @param changedContacts for which the changed table recommends another level or outcome
 * @param changedFamilies whose contacts those are
 * @param followed how many people decided as was recommended to them
 * @param levels how many contacts have which level by the one table and by the other
 * @param conversion of a hundred contacts how many go to social care (K02, without
 * step-ups)
 * @param cases how many contacts begin a case
 * @param workload by level, what the cases weigh by the profile
 * @param items the changed contacts that the reader may read, the earliest decided first;
 * others count in the figures
 * @param total how many those are, on all pages
 * @param next where the list goes on; null at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThresholdBacktest(LocalDate from, LocalDate to, String tableInForce, long contacts, long told,
		Map<Reason, Long> cannotBeTold, long notRepeatable, long families, long changedContacts, long changedFamilies,
		long followed, List<Cell> levels, Ways<Share> conversion, Ways<Long> cases, List<LevelLoad> workload,
		List<Changed> items, long total, String next) {

	/** Why it cannot be told of a contact. */
	public enum Reason {

		/** It was decided without a screening that is kept. */
		NOT_SCREENED,
		/**
		 * The table that answered then, asked again with what is kept, answers otherwise:
		 * what was known then is not what is kept.
		 */
		NOT_REPEATED

	}

	/** How many contacts have one level by the table in force, another by the changed. */
	public record Cell(String inForce, String changed, long contacts) {
	}

	/**
	 * One figure in four ways.
	 *
	 * @param decided as people decided
	 * @param inForce as the table in force recommends
	 * @param changed as the changed one would have
	 * @param expected as people would have decided, had they followed the changed table
	 * where they followed the other, and decided as they did where not
	 */
	public record Ways<T>(T decided, T inForce, T changed, T expected) {
	}

	/**
	 * So many of so many.
	 *
	 * @param value of a hundred, to one place; null of none
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Share(long numerator, long denominator, BigDecimal value) {
	}

	/**
	 * The cases of one level.
	 *
	 * @param weight of one case of it, in the middle of its work
	 * @param difference cases more, or fewer where negative: expected less decided
	 * @param load the difference by weight
	 */
	public record LevelLoad(String level, BigDecimal weight, Ways<Long> contacts, Ways<Long> cases, long difference,
			BigDecimal load) {
	}

	/**
	 * A contact of which the changed table thinks otherwise.
	 *
	 * @param then what was recommended when it was decided
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Changed(UUID contactId, String reference, String district, Instant decidedAt, Answer then,
			Answer inForce, Answer changed, Answer decided) {
	}

	/**
	 * What somebody, or a table, said of a contact.
	 *
	 * @param rule the rule that answered; null for people
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Answer(String level, Outcome outcome, String rule) {
	}

}
