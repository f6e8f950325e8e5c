package org.earlyhelp.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.plan.PlanOutcome;

/**
 * A need from its baseline on, with the outcomes that answer it and how each went.
 *
 * @param need what it is called
 * @param harm whether it is of abuse, neglect or domestic abuse
 * @param personId whose; null for the whole family's
 * @param baseline where it stood when it was found, from 1, the worst, to 10; null where
 * an outcome was agreed that no need on record asked for
 * @param sustained whether it lasted six months after the end; null where not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeedOverTime(String code, String need, boolean harm, UUID personId, String name, Integer baseline,
		LocalDate identifiedOn, String evidence, Boolean sustained, List<Outcome> outcomes) {

	/**
	 * An outcome for it.
	 *
	 * @param personId for whom; null for the whole family
	 * @param scale where it stands now; null where it was never scaled
	 * @param progress how it went at the last review
	 * @param result what became of it; null before closure
	 * @param points at each review that counted, the earliest first
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Outcome(UUID id, UUID personId, String headline, String target, LocalDate by, Integer scale,
			PlanOutcome.Progress progress, PlanOutcome.Result result, List<Point> points) {
	}

	/** Where an outcome stood at one review. */
	public record Point(int review, LocalDate on, int scale, PlanOutcome.Progress progress) {
	}

}
