package org.earlyhelp.frontdoor.web;

import java.util.List;

import org.earlyhelp.frontdoor.ContactView;
import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.frontdoor.ReadingBackground;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Deciding, beside what screening found and what the threshold recommends. */
@Component
class DecideContactPage implements TaskPage {

	private final LookingAtContact looking;

	private final ReadingBackground background;

	private final Labels labels;

	private final Profile profile;

	private final Wording words;

	DecideContactPage(LookingAtContact looking, ReadingBackground background, Labels labels, Profile profile,
			Wording words) {
		this.looking = looking;
		this.background = background;
		this.labels = labels;
		this.profile = profile;
		this.words = words;
	}

	@Override
	public TaskType type() {
		return TaskType.DECIDE_CONTACT;
	}

	@Override
	public String template() {
		return "frontdoor/decide-contact";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		ContactId id = new ContactId(task.contactId());
		ContactView contact = this.looking.look(id);
		model.addAttribute("contact", contact);
		model.addAttribute("background", this.background.read(id));
		Recommendation recommended = contact.recommendation();
		form.choices("outcome", outcomes(recommended));
		form.choices("level", levels(recommended));
	}

	/** Those that the profile allows, each with what follows from it. */
	private List<Option> outcomes(Recommendation recommended) {
		return this.labels.codes()
			.outcomes()
			.stream()
			.filter((outcome) -> this.profile.allows(outcome.code()))
			.map((outcome) -> Option.of(outcome.code(), outcome.name(),
					hint(recommended != null && recommended.outcome().name().equals(outcome.code()), null)))
			.toList();
	}

	private List<Option> levels(Recommendation recommended) {
		return this.labels.levels()
			.stream()
			.map((level) -> Option.of(level.value(), level.text(),
					hint(recommended != null && recommended.level().equals(level.value()), level.hint())))
			.toList();
	}

	private String hint(boolean recommended, String means) {
		String said = recommended ? this.words.of("decide-contact.recommended") : null;
		return (said != null && means != null) ? said + " " + means : (said != null) ? said : means;
	}

}
