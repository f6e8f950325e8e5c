package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan as it stands: what should be different, who does what, what is late. */
@Service
@Transactional
public class ReadingPlan {

	private final CaseDoor door;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final TafMeetings meetings;

	private final ReviewAgreed reviews;

	private final FamilyCopies copies;

	private final SentCopies sent;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingPlan(CaseDoor door, PlanOutcomes outcomes, PlanActions actions, TafMeetings meetings, ReviewAgreed reviews,
			FamilyCopies copies, SentCopies sent, FamilyMembers families, Staff staff, Profile profile,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.outcomes = outcomes;
		this.actions = actions;
		this.meetings = meetings;
		this.reviews = reviews;
		this.copies = copies;
		this.sent = sent;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public PlanView read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "PLAN", this.clock.instant()));
		List<PlanAction> toDo = this.actions.of(id);
		var owners = new Owners(this.families.household(file.family()),
				this.staff.names(toDo.stream().map(PlanAction::owner).toList()));
		Map<UUID, List<PlanAction>> byOutcome = toDo.stream().collect(Collectors.groupingBy(PlanAction::outcomeId));
		TafMeeting made = this.meetings.latestPlanOf(id).orElse(null);
		return new PlanView(
				this.outcomes.of(id)
					.stream()
					.map((outcome) -> seen(outcome, byOutcome.getOrDefault(outcome.id(), List.of()), owners, file))
					.toList(),
				(made != null) ? made.heldOn() : null, (made != null) ? made.content().familyAgrees() : null,
				(made != null) ? made.content().contingency() : null, nextReview(id, made), copy(id));
	}

	/** The later of plan and review says when to look again. */
	private LocalDate nextReview(CaseId id, TafMeeting made) {
		Optional<ReviewAgreed.Agreed> reviewed = this.reviews.last(id)
			.filter((review) -> made == null || !review.heldOn().isBefore(made.heldOn()));
		if (reviewed.isPresent()) {
			return reviewed.get().next();
		}
		return (made != null) ? made.content().nextReviewOn() : null;
	}

	private SentCopyView copy(CaseId id) {
		return this.copies.findByCaseIdOrderByRecordedAtDescIdDesc(id.value())
			.stream()
			.filter((copy) -> copy.kind() == CopyKind.PLAN)
			.findFirst()
			.map((copy) -> new SentCopyView(copy.id(), copy.kind(), copy.sentOn(), copy.method(),
					this.sent.findByCaseIdOrderById(id.value())
						.stream()
						.filter((one) -> one.familyCopy().equals(copy.id()))
						.map(SentCopy::view)
						.toList(),
					copy.sentBy(), null, copy.recordedAt()))
			.orElse(null);
	}

	private PlanView.Outcome seen(PlanOutcome outcome, List<PlanAction> actions, Owners owners, CaseFile file) {
		return new PlanView.Outcome(outcome.id(), this.profile.codes().needName(outcome.needCode()),
				(outcome.person() != null) ? outcome.person().value() : null,
				owners.household().nameOf(outcome.person()), outcome.headline(), outcome.target(), outcome.dueOn(),
				outcome.scale(), outcome.progress(), outcome.result(),
				actions.stream()
					.sorted(Comparator.comparing((PlanAction action) -> !action.status().isOpen())
						.thenComparing(PlanAction::due))
					.map((action) -> seen(action, owners, file))
					.toList());
	}

	private PlanView.Action seen(PlanAction action, Owners owners, CaseFile file) {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		return new PlanView.Action(action.id(), action.text(), owners.nameOf(action.owner()), action.due(),
				action.status(), action.status().isOpen() && action.due().isBefore(today), action.note(),
				action.evidence(), action.handedTo(), mayUpdate(action, file));
	}

	/** As {@link UpdatingAction} decides. */
	private boolean mayUpdate(PlanAction action, CaseFile file) {
		String asker = this.user.get().username();
		return (asker.equals(action.owner()) || asker.equals(file.holder()))
				&& (file.state() == CaseState.ACTIVE || file.state() == CaseState.CLOSURE_PROPOSED)
				&& Access.decide(this.user.get(), file.facts(), Deed.CONTRIBUTE) == Access.Verdict.PERMITTED;
	}

}
