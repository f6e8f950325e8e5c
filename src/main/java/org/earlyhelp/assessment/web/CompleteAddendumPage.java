package org.earlyhelp.assessment.web;

import java.util.List;

import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.assessment.PreparingAssessment;
import org.earlyhelp.casefile.EpisodeView;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The assessment's pages, for a child who joined later alone. */
@Component
class CompleteAddendumPage implements TaskPage {

	private final CompleteAssessmentPage whole;

	private final PreparingAssessment preparing;

	private final ReadingEpisode reading;

	CompleteAddendumPage(CompleteAssessmentPage whole, PreparingAssessment preparing, ReadingEpisode reading) {
		this.whole = whole;
		this.preparing = preparing;
		this.reading = reading;
	}

	@Override
	public TaskType type() {
		return TaskType.COMPLETE_ADDENDUM;
	}

	@Override
	public String template() {
		return this.whole.template();
	}

	@Override
	public List<Section> sections() {
		return this.whole.sections();
	}

	@Override
	public Typed begun(TaskView task) {
		try {
			return CompleteAssessmentPage
				.first(this.preparing.beginAddendum(new CaseId(task.caseId()), task.matterId()));
		}
		catch (NotThere ex) {
			return Typed.NOTHING;
		}
	}

	@Override
	public List<InvalidInput.Field> refusals(TaskView task, Object soFar) {
		return this.preparing.addendumLacks(new CaseId(task.caseId()), task.matterId(), (CompleteAssessment) soFar);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId id = new CaseId(task.caseId());
		EpisodeView episode = this.reading.read(id);
		model.addAttribute("episode", episode);
		this.whole.draw(episode, this.preparing.beginAddendum(id, task.matterId()), form, model);
	}

}
