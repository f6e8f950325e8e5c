package org.earlyhelp.casefile.web;

import org.earlyhelp.casefile.ReadingGlass;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looking whether it was right to break a glass, beside what was said then. */
@Component
class ReviewBreakGlassPage implements TaskPage {

	private final ReadingGlass reading;

	ReviewBreakGlassPage(ReadingGlass reading) {
		this.reading = reading;
	}

	@Override
	public TaskType type() {
		return TaskType.REVIEW_BREAK_GLASS;
	}

	@Override
	public String template() {
		return "casefile/review-break-glass";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("glass", this.reading.read(new GlassId(task.subject().id())));
	}

}
