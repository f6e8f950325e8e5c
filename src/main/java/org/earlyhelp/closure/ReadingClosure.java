package org.earlyhelp.closure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the proposal to close a case, and those that were sent back before it. */
@Service
@Transactional
public class ReadingClosure {

	private final CaseDoor door;

	private final Closures closures;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingClosure(CaseDoor door, Closures closures, PlanOutcomes outcomes, PlanActions actions, FamilyMembers families,
			Staff staff, Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.closures = closures;
		this.outcomes = outcomes;
		this.actions = actions;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest proposal; empty where nobody proposed to close.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public Optional<ClosureView> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		List<Closure> proposed = this.closures.of(id);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "CLOSURE", this.clock.instant()));
		if (proposed.isEmpty()) {
			return Optional.empty();
		}
		var known = new Known(this.families.household(file.family()), byId(this.outcomes.of(id), PlanOutcome::id),
				byId(this.actions.of(id), PlanAction::id),
				this.staff.names(proposed.stream()
					.flatMap((closure) -> Stream.of(closure.proposedBy(), closure.signedBy()))
					.toList()));
		List<ClosureView> earlier = proposed.stream()
			.skip(1)
			.map((closure) -> view(closure, known, List.of()))
			.toList();
		return Optional.of(view(proposed.get(0), known, earlier));
	}

	/** What a proposal speaks of by id, and what it is called. */
	private record Known(Household household, Map<UUID, PlanOutcome> outcomes, Map<UUID, PlanAction> actions,
			Map<String, String> names) {
	}

	private ClosureView view(Closure closure, Known known, List<ClosureView> earlier) {
		ProposeClosure said = closure.content();
		Household household = known.household();
		return new ClosureView(closure.id(), closure.state(), closure.reason(), name(closure.reason()),
				closure.outcome(), closure.reason().needsRiskConsideration(),
				said.outcomesEnded().stream().map((outcome) -> ended(outcome, known)).toList(),
				said.actionsEnded().stream().map((action) -> ended(action, known)).toList(), said.familyView(),
				listed(said.childViews()).stream()
					.map((view) -> new ClosureView.ChildView(view.personId().value(), household.nameOf(view.personId()),
							view.words()))
					.toList(),
				listed(said.remainingNeeds()).stream()
					.map((need) -> new ClosureView.RemainingNeed(need.need(), value(need.personId()),
							household.nameOf(need.personId()), need.heldBy()))
					.toList(),
				said.exitPlan(), said.helpThatGoesOn(), said.riskConsideration(), closure.proposedBy(),
				known.names().get(closure.proposedBy()), closure.proposedAt(), closure.signedBy(),
				known.names().get(closure.signedBy()), closure.signedAt(), closure.comment(), closure.cameBack(),
				earlier);
	}

	private static ClosureView.OutcomeEnded ended(ProposeClosure.OutcomeEnded ended, Known known) {
		PlanOutcome outcome = known.outcomes().get(ended.id());
		PersonId person = (outcome != null) ? outcome.person() : null;
		return new ClosureView.OutcomeEnded(ended.id(), (outcome != null) ? outcome.headline() : null, value(person),
				known.household().nameOf(person), (outcome != null) ? outcome.scale() : null, ended.result());
	}

	private static ClosureView.ActionEnded ended(ProposeClosure.ActionEnded ended, Known known) {
		PlanAction action = known.actions().get(ended.id());
		return new ClosureView.ActionEnded(ended.id(), (action != null) ? action.text() : null, ended.status(),
				ended.handedTo(), ended.note());
	}

	private String name(ClosureReason reason) {
		return this.profile.codes()
			.closureReasons()
			.stream()
			.filter((code) -> code.code().equals(reason.name()))
			.findFirst()
			.map(CodeLists.Code::name)
			.orElse(reason.name());
	}

	private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
		return all.stream().collect(Collectors.toMap(id, Function.identity()));
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

	private static UUID value(PersonId person) {
		return (person != null) ? person.value() : null;
	}

}
