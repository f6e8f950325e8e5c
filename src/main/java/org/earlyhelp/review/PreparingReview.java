package org.earlyhelp.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.review.ReviewPreparation.Group;
import org.earlyhelp.review.ReviewPreparation.Standing;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what a review starts with: on whom it opens (R8.5), where each outcome stands,
 * which actions are open.
 */
@Service
@Transactional
public class PreparingReview {

	private final CaseFiles cases;

	private final ReadingProgress progress;

	private final NeedsOverTime needs;

	private final Reviews reviews;

	private final PlanActions actions;

	private final FamilyMembers families;

	private final Staff staff;

	private final Clock clock;

	PreparingReview(CaseFiles cases, ReadingProgress progress, NeedsOverTime needs, Reviews reviews,
			PlanActions actions, FamilyMembers families, Staff staff, Clock clock) {
		this.cases = cases;
		this.progress = progress;
		this.needs = needs;
		this.reviews = reviews;
		this.actions = actions;
		this.families = families;
		this.staff = staff;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public ReviewPreparation read(CaseId id) {
		List<ChildInReview> children = this.progress.opening(id);
		CaseFile file = this.cases.called(id);
		Household household = this.families.household(file.family());
		List<Review> counted = this.reviews.counted(id);
		return new ReviewPreparation(children, groups(children, standings(id, household)), toDo(id, household),
				counted.isEmpty() ? null : counted.get(counted.size() - 1).heldOn());
	}

	/**
	 * The outcomes and open actions to fill in a form with, which {@link #read} lets
	 * somebody see; the children stand in their own order.
	 */
	public ReviewPreparation toFillIn(CaseId id) {
		Household household = this.families.household(this.cases.called(id).family());
		List<ChildInReview> children = household.children()
			.stream()
			.filter((child) -> child.expectedDate() == null)
			.map((child) -> new ChildInReview(child.id().value(), child.name(), false, List.of(), false, null, null,
					null))
			.toList();
		return new ReviewPreparation(children, List.of(new Group(null, standings(id, household))), toDo(id, household),
				null);
	}

	private List<Standing> standings(CaseId id, Household household) {
		return this.needs.of(id, household)
			.stream()
			.flatMap((need) -> need.outcomes()
				.stream()
				.filter((outcome) -> outcome.result() == null)
				.map((outcome) -> standing(need, outcome, household)))
			.toList();
	}

	private static Standing standing(NeedOverTime need, NeedOverTime.Outcome outcome, Household household) {
		List<NeedOverTime.Point> points = outcome.points();
		String name = (outcome.personId() != null)
				? household.nameOf(new org.earlyhelp.shared.PersonId(outcome.personId())) : null;
		return new Standing(outcome.id(), outcome.personId(), name, need.need(), outcome.headline(), outcome.target(),
				need.baseline(), points.isEmpty() ? null : points.get(points.size() - 1).scale(), outcome.progress());
	}

	/** The children in their order, then the adults, then the whole family. */
	private static List<Group> groups(List<ChildInReview> children, List<Standing> standings) {
		List<UUID> order = new ArrayList<>(children.stream().map(ChildInReview::personId).toList());
		standings.stream()
			.map(Standing::personId)
			.filter(Objects::nonNull)
			.filter((person) -> !order.contains(person))
			.distinct()
			.forEach(order::add);
		order.add(null);
		List<Group> groups = new ArrayList<>();
		for (UUID person : order) {
			List<Standing> own = standings.stream()
				.filter((standing) -> Objects.equals(standing.personId(), person))
				.toList();
			if (!own.isEmpty()) {
				groups.add(new Group(own.get(0).name(), own));
			}
		}
		return groups;
	}

	private List<ReviewPreparation.ToDo> toDo(CaseId id, Household household) {
		List<PlanAction> open = this.actions.of(id).stream().filter((action) -> action.status().isOpen()).toList();
		Map<String, String> colleagues = this.staff.names(open.stream().map(PlanAction::owner).toList());
		LocalDate today = LocalDate.now(this.clock);
		return open.stream()
			.map((action) -> new ReviewPreparation.ToDo(action.id(), action.text(),
					nameOf(action.owner(), colleagues, household), action.due(), action.status(), action.note(),
					action.due() != null && action.due().isBefore(today)))
			.toList();
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
