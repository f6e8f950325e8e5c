package org.earlyhelp.review.web;

import org.earlyhelp.review.PreparingReview;
import org.earlyhelp.review.ReadingReviews;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Advice on a plan that drifts, beside what the last review found, child by child. */
@Component
class ConsultOnDriftPage implements TaskPage {

	private final ReadingReviews reviews;

	private final PreparingReview preparing;

	ConsultOnDriftPage(ReadingReviews reviews, PreparingReview preparing) {
		this.reviews = reviews;
		this.preparing = preparing;
	}

	@Override
	public TaskType type() {
		return TaskType.CONSULT_ON_DRIFT;
	}

	@Override
	public String template() {
		return "review/consult-on-drift";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId episode = new CaseId(task.caseId());
		model.addAttribute("drifted",
				this.reviews.read(episode)
					.stream()
					.filter((review) -> review.familyContributed() && !review.drift().isEmpty())
					.findFirst()
					.orElse(null));
		model.addAttribute("review", this.preparing.read(episode));
		model.addAttribute("advised", this.reviews.consultations(episode));
	}

}
