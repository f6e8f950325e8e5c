package org.earlyhelp.assessment;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Each child as the latest assessment of a case saw and heard them. Asks no right:
 * whoever shows it opens the case first, and publishes the view.
 */
@Component
public class ChildrenAssessed {

	private final Assessments assessments;

	ChildrenAssessed(Assessments assessments) {
		this.assessments = assessments;
	}

	/**
	 * One child.
	 *
	 * @param on the day on which it was handed in
	 */
	public record Assessed(LocalDate on, CompleteAssessment.ChildAssessed child) {
	}

	/** Empty where none was handed in. */
	public List<Assessed> of(CaseId episode) {
		return this.assessments.latestOf(episode)
			.map((latest) -> latest.content()
				.children()
				.stream()
				.map((child) -> new Assessed(ServiceTime.dayOf(latest.completedAt()), child))
				.toList())
			.orElse(List.of());
	}

}
