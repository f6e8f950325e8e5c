package org.earlyhelp.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Each child as the latest assessment of a case, or their addendum, saw and heard them.
 * Asks no right: whoever shows it opens the case first, and publishes the view.
 */
@Component
public class ChildrenAssessed {

	private final Assessments assessments;

	private final Addenda addenda;

	ChildrenAssessed(Assessments assessments, Addenda addenda) {
		this.assessments = assessments;
		this.addenda = addenda;
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
		Stream<Assessed> first = this.assessments.latestOf(episode)
			.stream()
			.flatMap((latest) -> assessed(latest.content(), latest.completedAt()));
		Stream<Assessed> joined = this.addenda.of(episode)
			.stream()
			.flatMap((addendum) -> assessed(addendum.content(), addendum.completedAt()));
		return Stream.concat(first, joined).toList();
	}

	private static Stream<Assessed> assessed(CompleteAssessment content, Instant at) {
		return content.children().stream().map((child) -> new Assessed(ServiceTime.dayOf(at), child));
	}

}
