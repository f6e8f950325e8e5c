package org.earlyhelp.closure;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.page.Option;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a proposal to close says something about. */
@Service
@Transactional
public class PreparingClosure {

	private final CaseDoor door;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final FamilyMembers families;

	private final Staff staff;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PreparingClosure(CaseDoor door, PlanOutcomes outcomes, PlanActions actions, FamilyMembers families, Staff staff,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.outcomes = outcomes;
		this.actions = actions;
		this.families = families;
		this.staff = staff;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may not propose to close it
	 */
	public ClosurePreparation read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.CONTRIBUTE);
		this.events
			.publishEvent(new RecordViewed(Subject.of(id), file.family(), "CLOSURE_PREPARATION", this.clock.instant()));
		Household household = this.families.household(file.family());
		List<PlanAction> open = this.actions.of(id).stream().filter((action) -> action.status().isOpen()).toList();
		Map<String, String> colleagues = this.staff.names(open.stream().map(PlanAction::owner).toList());
		return new ClosurePreparation(household.name(), file.reference(), file.version(),
				this.outcomes.of(id)
					.stream()
					.map((outcome) -> new ClosurePreparation.Ending(outcome.id(), outcome.headline(),
							household.nameOf(outcome.person()), outcome.target(), outcome.scale(), outcome.progress()))
					.toList(),
				open.stream()
					.map((action) -> new ClosurePreparation.ToDo(action.id(), action.text(),
							nameOf(action.owner(), colleagues, household), action.due()))
					.toList(),
				household.children()
					.stream()
					.filter((child) -> child.expectedDate() == null)
					.map((child) -> Option.of(child.id().toString(), child.name()))
					.toList(),
				household.members().stream().map((one) -> Option.of(one.id().toString(), one.name())).toList());
	}

	private static String nameOf(String owner, Map<String, String> colleagues, Household household) {
		return household.members()
			.stream()
			.filter((member) -> member.id().toString().equals(owner))
			.map(Household.Member::name)
			.findFirst()
			.orElse(colleagues.getOrDefault(owner, owner));
	}

}
