package org.earlyhelp.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.timeliness.DeadlineState;
import org.earlyhelp.timeliness.DeadlineView;
import org.earlyhelp.timeliness.Deadlines;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a case together for one reader: in full for those who may read it, else its
 * summary.
 */
@Service
class ReadingCase {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final Staff staff;

	private final Needs needs;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final Deadlines deadlines;

	private final ReadingStepUp stepUps;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingCase(CaseDoor door, FamilyMembers families, Staff staff, Needs needs, PlanOutcomes outcomes,
			PlanActions actions, Deadlines deadlines, ReadingStepUp stepUps, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.families = families;
		this.staff = staff;
		this.needs = needs;
		this.outcomes = outcomes;
		this.actions = actions;
		this.deadlines = deadlines;
		this.stepUps = stepUps;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/** A case and the version that was read. */
	record Read(CaseDetail detail, int version) {
	}

	/**
	 * @throws NotThere where there is none, or none for them
	 */
	@Transactional
	Read read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE_SUMMARY);
		boolean whole = this.door.may(file, Deed.SEE);
		this.events.publishEvent(
				new RecordViewed(Subject.of(id), file.family(), whole ? "CASE" : "CASE_SUMMARY", this.clock.instant()));
		return new Read(whole ? whole(file) : summary(file), file.version());
	}

	private CaseDetail summary(CaseFile file) {
		Household household = this.families.household(file.family());
		return new CaseDetail(file.id().value(), file.reference(), file.state().name(), file.level(),
				file.profileVersion(), new CaseDetail.Family(household.id().value(), household.name(), List.of()),
				lead(file), null, this.profile.teamOf(file.district()), file.district(), file.agency(), null, null,
				null, null, null, null, null, null, flags(file), null, null, null, file.closedOn(), null, null,
				vacancy(file));
	}

	private CaseDetail whole(CaseFile file) {
		return new CaseDetail(file.id().value(), file.reference(), file.state().name(), file.level(),
				file.profileVersion(), family(file), lead(file), file.assessor(), this.profile.teamOf(file.district()),
				file.district(), file.agency(), file.consent().name(), needs(file), plan(file), stages(file),
				file.startedAt(), nextReview(file.id()), (file.contact() != null) ? file.contact().value() : null,
				(file.reopenedFrom() != null) ? file.reopenedFrom().value() : null, flags(file),
				this.stepUps.openOf(file.id()).orElse(null), orNull(file.childrenEnded()),
				file.assessmentPreserved() ? true : null, file.closedOn(), file.outcome(), file.closureReason(),
				vacancy(file));
	}

	private static CaseDetail.Vacancy vacancy(CaseFile file) {
		return (file.leadVacantFrom() != null) ? new CaseDetail.Vacancy(file.leadVacantFrom(), file.accountable())
				: null;
	}

	private CaseDetail.Family family(CaseFile file) {
		Household household = this.families.household(file.family());
		return new CaseDetail.Family(household.id().value(), household.name(), household.members()
			.stream()
			.map((member) -> new CaseDetail.Member(member.id().value(), member.firstName(), member.lastName(),
					member.dateOfBirth(), member.expectedDate(), member.relationship(), member.child(), member.from()))
			.toList());
	}

	private CaseDetail.Lead lead(CaseFile file) {
		if (file.lead() == null) {
			return null;
		}
		return this.staff.member(file.lead())
			.map((member) -> new CaseDetail.Lead(file.lead(), member.user().name(), member.user().agency(),
					file.leadStatus().name()))
			.orElseGet(() -> new CaseDetail.Lead(file.lead(), null, null, file.leadStatus().name()));
	}

	private List<CaseDetail.NeedSeen> needs(CaseFile file) {
		List<Need> found = this.needs.of(file.id());
		if (found.isEmpty()) {
			return file.presentingNeeds()
				.stream()
				.map((code) -> new CaseDetail.NeedSeen(code, null, null, null, null, null))
				.toList();
		}
		return found.stream()
			.map((need) -> new CaseDetail.NeedSeen(need.code(), (need.person() != null) ? need.person().value() : null,
					need.baseline(), need.evidence(), need.identifiedOn(), need.sustained()))
			.toList();
	}

	private CaseDetail.Plan plan(CaseFile file) {
		List<CaseDetail.OutcomeSeen> agreed = this.outcomes.of(file.id())
			.stream()
			.map((outcome) -> new CaseDetail.OutcomeSeen(outcome.id(), outcome.needCode(),
					(outcome.person() != null) ? outcome.person().value() : null, outcome.headline(), outcome.target(),
					outcome.dueOn(), outcome.scale(), outcome.progress().name(),
					(outcome.result() != null) ? outcome.result().name() : null))
			.toList();
		List<CaseDetail.ActionSeen> toDo = this.actions.of(file.id())
			.stream()
			.map((action) -> new CaseDetail.ActionSeen(action.id(), action.outcomeId(), action.text(), action.owner(),
					action.due(), action.status().name(), action.note(), action.evidence(), action.handedTo()))
			.toList();
		return new CaseDetail.Plan(agreed, toDo);
	}

	private static List<CaseDetail.Stage> stages(CaseFile file) {
		return file.stages()
			.stream()
			.map((stage) -> new CaseDetail.Stage(stage.state().name(), stage.enteredAt()))
			.toList();
	}

	private Instant nextReview(CaseId id) {
		Set<Timer> reviews = Set.of(Timer.T15, Timer.T16, Timer.T22);
		return this.deadlines.of(Subject.of(id))
			.stream()
			.filter((deadline) -> reviews.contains(deadline.timer()) && deadline.state() == DeadlineState.RUNNING)
			.map(DeadlineView::dueAt)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private static <T> List<T> orNull(List<T> items) {
		return items.isEmpty() ? null : items;
	}

	private static List<String> flags(CaseFile file) {
		var flags = new ArrayList<String>();
		if (file.stepUpPending()) {
			flags.add("STEP_UP_PENDING");
		}
		if (file.suspended()) {
			flags.add("SUSPENDED");
		}
		if (file.transferPending()) {
			flags.add("TRANSFER_OUT_PENDING");
		}
		return flags;
	}

}
