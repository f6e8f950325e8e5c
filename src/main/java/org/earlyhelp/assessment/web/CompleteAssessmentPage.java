package org.earlyhelp.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.assessment.AssessmentView;
import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.assessment.PreparingAssessment;
import org.earlyhelp.assessment.ReadingAssessment;
import org.earlyhelp.assessment.ReadingPreviousAssessment;
import org.earlyhelp.casefile.EpisodeView;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.FormJson;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The assessment of the whole family, section by section: each child by name, needs
 * scaled, what it all means. What was sent back is there to be mended, beside what was
 * said of it (R5.5).
 */
@Component
class CompleteAssessmentPage implements TaskPage {

	private static final List<String> METHODS = List.of("TALKED", "OBSERVED", "DRAWING", "THREE_HOUSES",
			"QUESTIONNAIRE", "WRITTEN", "ADVOCATE", "TRUSTED_ADULT");

	private static final List<String> CARER_ANSWERS = List.of("YES", "NO", "UNKNOWN", "PREFER_NOT_TO_SAY");

	/** What is asked of each child, with their name in the question. */
	private static final List<String> OF_CHILD = List.of("seen", "seenAlone", "notSeenReason", "voice.method",
			"voice.words", "voiceNotObtained");

	private final PreparingAssessment preparing;

	private final ReadingEpisode reading;

	private final ReadingAssessment assessment;

	private final ReadingPreviousAssessment previous;

	private final Labels labels;

	private final Wording words;

	private final StrictJson json;

	CompleteAssessmentPage(PreparingAssessment preparing, ReadingEpisode reading, ReadingAssessment assessment,
			ReadingPreviousAssessment previous, Labels labels, Wording words, StrictJson json) {
		this.previous = previous;
		this.preparing = preparing;
		this.reading = reading;
		this.assessment = assessment;
		this.labels = labels;
		this.words = words;
		this.json = json;
	}

	@Override
	public TaskType type() {
		return TaskType.COMPLETE_ASSESSMENT;
	}

	@Override
	public String template() {
		return "assessment/complete-assessment";
	}

	@Override
	public List<Section> sections() {
		return List.of(Section.of("children", "children"), Section.of("needs", "needs"),
				Section.of("strengths-and-worries", "strengths", "worries"),
				Section.of("analysis", "analysis", "recommendedLevel", "familyGoals"),
				Section.of("young-carers-and-support", "youngCarers", "advocacyOffered"),
				Section.of("contributions-and-tools", "contributions", "tools", "refreshesPrevious"));
	}

	/**
	 * A row for each child, the needs that the case was opened with; or all of what was
	 * sent back.
	 */
	@Override
	public Typed begun(TaskView task) {
		PreparingAssessment.Beginning beginning;
		try {
			beginning = this.preparing.begin(new CaseId(task.caseId()));
		}
		catch (NotThere ex) {
			return Typed.NOTHING;
		}
		if (beginning.returned() != null) {
			return FormJson.typed(this.json.write(beginning.returned()), CompleteAssessment.class);
		}
		return first(beginning);
	}

	static Typed first(PreparingAssessment.Beginning beginning) {
		Typed first = rows(Typed.NOTHING, "children", beginning.children());
		first = rows(first, "youngCarers", beginning.askedToCare());
		for (int at = 0; at < beginning.needs().size(); at++) {
			first = first.with("needs[%d].code".formatted(at), beginning.needs().get(at));
		}
		return first;
	}

	@Override
	public List<InvalidInput.Field> refusals(TaskView task, Object soFar) {
		return this.preparing.lacks(new CaseId(task.caseId()), (CompleteAssessment) soFar);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId id = new CaseId(task.caseId());
		EpisodeView episode = this.reading.read(id);
		PreparingAssessment.Beginning beginning = this.preparing.begin(id);
		model.addAttribute("episode", episode);
		model.addAttribute("sentBack",
				this.assessment.read(id)
					.filter((latest) -> latest.state() == org.earlyhelp.assessment.Assessment.State.RETURNED)
					.orElse(null));
		model.addAttribute("mayRefresh", this.previous.isThere(id));
		draw(episode, beginning, form, model);
	}

	/** The rows of each child, and what may be chosen. */
	void draw(EpisodeView episode, PreparingAssessment.Beginning beginning, Form form, Model model) {
		List<EpisodeView.Person> born = among(episode, beginning.children());
		List<EpisodeView.Person> asked = among(episode, beginning.askedToCare());
		Map<String, String> childRows = form.rowsAbout("children", "personId", ids(born));
		Map<String, String> carerRows = form.rowsAbout("youngCarers", "personId", ids(asked));
		born.forEach((child) -> name(form, childRows.get(child.id().toString()), child));
		asked.forEach((child) -> {
			String place = carerRows.get(child.id().toString());
			form.label(place, child.name());
			form.label(place + ".answer", this.words.of("complete-assessment.cares", child.firstName()));
		});
		model.addAttribute("childRows", childRows);
		model.addAttribute("carerRows", carerRows);
		model.addAttribute("needGroups", needGroups());
		choices(form, episode);
	}

	private void name(Form form, String place, EpisodeView.Person child) {
		form.label(place, child.name());
		OF_CHILD.forEach((field) -> form.label(place + "." + field,
				this.words.of("complete-assessment.of-child." + field, child.firstName())));
	}

	private void choices(Form form, EpisodeView episode) {
		var whose = new ArrayList<Option>();
		episode.people()
			.stream()
			.filter((person) -> !person.unborn())
			.forEach((person) -> whose.add(Option.of(person.id().toString(), person.name())));
		form.choices("children.notSeenAgreedBy",
				this.preparing.managers()
					.stream()
					.map((manager) -> Option.of(manager.username(), manager.name()))
					.toList())
			.choices("children.voice.method", options("voice-method", METHODS))
			.choices("needs.code", Labels.options(this.labels.codes().needs()))
			.choices("needs.personId", whose)
			.choices("recommendedLevel", this.labels.levels())
			.choices("youngCarers.answer", options("carer", CARER_ANSWERS))
			.choices("contributions.agency",
					this.labels.codes()
						.agencies()
						.stream()
						.map((agency) -> Option.of(agency.name(), agency.name()))
						.toList())
			.choices("tools.tool", Labels.options(this.labels.codes().tools()));
	}

	/** The needs under the headlines that they belong to. */
	private List<Map<String, Object>> needGroups() {
		var groups = new ArrayList<Map<String, Object>>();
		groups.add(Map.of("value", "", "text", this.words.of("page.choose")));
		for (CodeLists.Code headline : this.labels.codes().headlines()) {
			List<Option> needs = this.labels.codes()
				.needs()
				.stream()
				.filter((need) -> need.headline().equals(headline.code()))
				.map((need) -> Option.of(need.code(), need.name()))
				.toList();
			groups.add(Map.of("text", headline.name(), "options", needs));
		}
		return groups;
	}

	private List<Option> options(String group, List<String> codes) {
		return codes.stream()
			.map((code) -> Option.of(code, this.words.code(group, code),
					this.words.firstOf(null, "code." + group + "." + code + ".hint")))
			.toList();
	}

	private static Typed rows(Typed typed, String list, List<UUID> people) {
		Typed rows = typed;
		for (int at = 0; at < people.size(); at++) {
			rows = rows.with("%s[%d].personId".formatted(list, at), people.get(at).toString());
		}
		return rows;
	}

	private static List<EpisodeView.Person> among(EpisodeView episode, List<UUID> ids) {
		return episode.people().stream().filter((person) -> ids.contains(person.id())).toList();
	}

	private static List<String> ids(List<EpisodeView.Person> people) {
		return people.stream().map((person) -> person.id().toString()).toList();
	}

}
