package org.earlyhelp.worklist;

import java.util.UUID;

import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.PlanCheckId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;

/**
 * The piece of work at hand.
 *
 * @param task its id
 * @param subject the case or contact that it is about
 * @param matter which step-up, addendum or request of the subject it is about; null where
 * there is only one
 * @param user who does it
 */
public record WorkItem(TaskId task, Subject subject, UUID matter, User user) {

	public CaseId episode() {
		return new CaseId(this.subject.id());
	}

	/** Whether it is about somebody who asked for a plan. */
	public boolean isPlanCheck() {
		return this.subject.kind() == Subject.Kind.PLAN_CHECK;
	}

	public PlanCheckId planCheck() {
		return new PlanCheckId(this.subject.id());
	}

	public ChallengeId challenge() {
		return new ChallengeId(this.subject.id());
	}

	public GlassId glass() {
		return new GlassId(this.subject.id());
	}

	public CaseAuditId audit() {
		return new CaseAuditId(this.subject.id());
	}

	public ContactId contact() {
		return new ContactId(this.subject.id());
	}

}
