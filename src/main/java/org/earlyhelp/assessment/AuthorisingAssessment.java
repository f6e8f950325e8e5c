package org.earlyhelp.assessment;

import java.time.Clock;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Approves an assessment or returns it with comments, where the locality asks for it
 * (R5.5).
 */
@Service
class AuthorisingAssessment implements TaskWork<AuthoriseAssessment> {

	private final CaseFiles cases;

	private final Assessments assessments;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AuthorisingAssessment(CaseFiles cases, Assessments assessments, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.assessments = assessments;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "authorise-assessment";
	}

	@Override
	public Class<AuthoriseAssessment> payload() {
		return AuthoriseAssessment.class;
	}

	/**
	 * What is returned is kept beside what follows. Nobody authorises their own.
	 * @throws OwnAssessment where the assessor is the asker
	 */
	@Override
	public void complete(WorkItem item, AuthoriseAssessment said) {
		CaseFile file = this.cases.called(item.episode());
		file.requireState(CaseState.ASSESSMENT);
		Assessment assessment = this.assessments.latestOf(file.id())
			.filter((latest) -> latest.state() == Assessment.State.COMPLETED)
			.orElseThrow(() -> new NothingToAuthorise(file.reference()));
		if (assessment.completedBy().equals(item.user().username())) {
			throw new OwnAssessment(file.reference());
		}
		boolean approved = said.decision() == AuthoriseAssessment.Decision.APPROVED;
		assessment.authorise(approved, said.comment(), item.user().username(), this.clock.instant());
		if (approved) {
			file.become(CaseState.PLANNING, this.clock.instant());
		}
		this.events.publishEvent(
				new AssessmentAuthorised(file.id(), approved, said.comment(), file.family(), this.clock.instant()));
	}

}
