package org.earlyhelp.caseload;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.shared.RuleBroken;

/**
 * What became of each piece of work, or would.
 *
 * @param loads what each person carries before and after, by name
 */
public record Reassigned(List<Line> lines, List<Load> loads) {

	/** What a line is about. */
	public enum Kind {

		/** A case, with the work and actions on it. */
		CASE,
		/** One piece of work. */
		TASK

	}

	/**
	 * One case, or one piece of work.
	 *
	 * @param what the case's reference, or what is to be done; null where the asker may
	 * not know
	 * @param family null where none is named, or the asker may not know
	 * @param leads whether the lead moves; else the assessment, or the work
	 * @param to a username; null where nobody is to lead
	 * @param told usernames of who hears of it
	 * @param refusal why it cannot move; null where it can
	 */
	public record Line(Kind kind, UUID id, String what, String family, boolean leads, int tasks, int actions, String to,
			List<String> told, RuleBroken refusal) {

		public boolean moves() {
			return this.refusal == null;
		}

	}

	/**
	 * What one person carries, as the reader's districts have it.
	 *
	 * @param much whether it is then much to carry, as the locality sees it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Load(String practitioner, String name, int casesBefore, int casesAfter, BigDecimal weightBefore,
			BigDecimal weightAfter, boolean much) {
	}

	/** How many moved, or would. */
	public long moved() {
		return this.lines.stream().filter(Line::moves).count();
	}

}
