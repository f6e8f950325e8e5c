package org.earlyhelp.review.web;

import java.util.List;

import org.earlyhelp.locality.Labels;
import org.earlyhelp.plan.MeetingPreparation;
import org.earlyhelp.plan.OutcomeRows;
import org.earlyhelp.plan.PlanOutcome.Progress;
import org.earlyhelp.plan.PreparingMeeting;
import org.earlyhelp.review.ChildInReview;
import org.earlyhelp.review.PreparingReview;
import org.earlyhelp.review.ReviewPreparation;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Reviewing a plan: it opens on the child who is doing worst and on anyone unseen (R8.5).
 */
@Component
class ReviewPlanPage implements TaskPage {

	private static final List<Progress> PROGRESS = List.of(Progress.ACHIEVED, Progress.IMPROVED, Progress.SAME,
			Progress.WORSE);

	private final PreparingReview preparing;

	private final PreparingMeeting people;

	private final Labels labels;

	private final Wording words;

	ReviewPlanPage(PreparingReview preparing, PreparingMeeting people, Labels labels, Wording words) {
		this.preparing = preparing;
		this.people = people;
		this.labels = labels;
		this.words = words;
	}

	@Override
	public TaskType type() {
		return TaskType.REVIEW_PLAN;
	}

	@Override
	public String template() {
		return "review/review-plan";
	}

	@Override
	public List<Section> sections() {
		return List.of(Section.of("children", "seen", "voices"), Section.of("outcomes", "outcomes"),
				Section.of("actions", "actions"), Section.of("changes", "newNeeds", "newOutcomes"),
				Section.of("decision", "heldOn", "familyContributed", "stillRightLevel", "nextReviewOn"));
	}

	@Override
	public Typed begun(TaskView task) {
		ReviewPreparation prepared = this.preparing.toFillIn(new CaseId(task.caseId()));
		Typed first = Typed.NOTHING;
		if (!TaskPage.isBegun(task, "seen")) {
			for (int row = 0; row < prepared.children().size(); row++) {
				first = first.with("seen[" + row + "].personId", prepared.children().get(row).personId().toString());
			}
		}
		if (!TaskPage.isBegun(task, "outcomes")) {
			for (int row = 0; row < prepared.outcomes().size(); row++) {
				first = first.with("outcomes[" + row + "].id", prepared.outcomes().get(row).id().toString());
			}
		}
		if (!TaskPage.isBegun(task, "actions")) {
			for (int row = 0; row < prepared.actions().size(); row++) {
				first = first.with("actions[" + row + "].id", prepared.actions().get(row).id().toString())
					.with("actions[" + row + "].status", prepared.actions().get(row).status().name());
			}
		}
		return first;
	}

	@Override
	public void sent(Form form) {
		form.onlyRowsThatSay("voices", "personId");
		form.onlyRowsThatSay("actions", "id");
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId episode = new CaseId(task.caseId());
		ReviewPreparation review = this.preparing.read(episode);
		MeetingPreparation prepared = this.people.read(episode);
		model.addAttribute("review", review);
		model.addAttribute("prepared", prepared);
		children(form, review, model);
		plan(form, review, prepared, model);
		form.choices("newNeeds.code", Labels.options(this.labels.codes().needs()))
			.choices("newNeeds.personId", prepared.family());
		OutcomeRows.choices(form, "newOutcomes", prepared, this.labels);
	}

	private void children(Form form, ReviewPreparation review, Model model) {
		List<String> ids = review.childIds().toList();
		var seen = form.rowsAbout("seen", "personId", ids);
		var voices = form.rowsAbout("voices", "personId", ids);
		for (ChildInReview child : review.children()) {
			String id = child.personId().toString();
			form.label(seen.get(id), child.name())
				.label(seen.get(id) + ".seen", this.words.of("review-plan.seen.seen.of", child.name()))
				.label(voices.get(id), child.name())
				.label(voices.get(id) + ".words", this.words.of("review-plan.voices.words.of", child.name()));
		}
		model.addAttribute("seenRows", seen);
		model.addAttribute("voiceRows", voices);
	}

	private void plan(Form form, ReviewPreparation review, MeetingPreparation prepared, Model model) {
		var outcomes = form.rowsAbout("outcomes", "id",
				review.outcomes().stream().map((outcome) -> outcome.id().toString()).toList());
		review.outcomes().forEach((outcome) -> form.label(outcomes.get(outcome.id().toString()), outcome.headline()));
		var reviewed = form.rowsAbout("actions", "id",
				review.actions().stream().map((action) -> action.id().toString()).toList());
		review.actions().forEach((action) -> form.label(reviewed.get(action.id().toString()), action.text()));
		model.addAttribute("outcomeRows", outcomes);
		model.addAttribute("actionRows", reviewed);
		model.addAttribute("newActions",
				form.rows("actions", 0)
					.stream()
					.filter((row) -> form.value(row + ".id").isEmpty() && !reviewed.containsValue(row))
					.toList());
		form.choices("outcomes.progress",
				PROGRESS.stream()
					.map((progress) -> Option.of(progress.name(), this.words.of("review-plan.progress." + progress)))
					.toList());
		form.choices("actions.outcomeId",
				review.outcomes()
					.stream()
					.map((outcome) -> Option.of(outcome.id().toString(), outcome.headline()))
					.toList())
			.choices("actions.owner", prepared.owners());
	}

}
