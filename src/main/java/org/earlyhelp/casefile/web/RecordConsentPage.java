package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.earlyhelp.casefile.EpisodeView;
import org.earlyhelp.casefile.ReadingEpisode;
import org.earlyhelp.casefile.RecordConsent;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the family said to taking part, and each person who may say so for themselves
 * (R4.1, R4.2, R4.5).
 */
@Component
class RecordConsentPage implements TaskPage {

	private static final List<String> METHODS = List.of("WRITTEN", "E_SIGNATURE", "VERBAL_CONFIRMED_LATER");

	private static final List<String> SCOPES = List.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES", "STORE_ON_SYSTEM",
			"SHARE_FOR_SUPPORTING_FAMILIES_EVALUATION");

	private static final List<String> OWN_SCOPES = List.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES");

	private final ReadingEpisode reading;

	private final Profile profile;

	private final Wording words;

	RecordConsentPage(ReadingEpisode reading, Profile profile, Wording words) {
		this.reading = reading;
		this.profile = profile;
		this.words = words;
	}

	@Override
	public TaskType type() {
		return TaskType.RECORD_CONSENT;
	}

	@Override
	public String template() {
		return "casefile/record-consent";
	}

	/** Whoever was not asked is left out. */
	@Override
	public void sent(Form form) {
		form.onlyRowsThatSay("agreements", "personId");
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		EpisodeView episode = this.reading.read(new CaseId(task.caseId()));
		model.addAttribute("episode", episode);
		List<EpisodeView.Person> people = episode.people().stream().filter(this::mayAnswer).toList();
		Map<String, String> own = form.rowsAbout("agreements", "personId",
				people.stream().map((person) -> person.id().toString()).toList());
		people.forEach((person) -> {
			String place = own.get(person.id().toString());
			form.label(place, person.name());
			form.label(place + ".decision", this.words.of("record-consent.asked", person.name()));
		});
		model.addAttribute("own", own);
		// No stands first: the questions that follow a yes are long.
		form.choices("decision",
				Stream.of(RecordConsent.Answer.REFUSED, RecordConsent.Answer.GIVEN)
					.map((answer) -> Option.of(answer.name(), this.words.code(answer)))
					.toList())
			.choices("method", options("consent-method", METHODS))
			.choices("scope", options("consent-scope", SCOPES))
			.choices("agreements.scope", options("consent-scope", OWN_SCOPES))
			.choices("agreements.method", options("consent-method", METHODS))
			.choices("shareWith", agenciesOrNone())
			.choices("excluded", agencies());
	}

	/** Adults, and children who may understand what they are asked. */
	private boolean mayAnswer(EpisodeView.Person person) {
		return !person.child() || (person.age() != null && person.age() >= this.profile.casework().copyFromAge());
	}

	private List<Option> options(String group, List<String> codes) {
		return codes.stream()
			.map((code) -> Option.of(code, this.words.code(group, code),
					this.words.firstOf(null, "code." + group + "." + code + ".hint")))
			.toList();
	}

	/** A box without a value sends that there is none. */
	private List<Option> agenciesOrNone() {
		Option none = Option.of("", this.words.of("record-consent.share-with-nobody"));
		return Stream.concat(agencies().stream(), Stream.of(none)).toList();
	}

	/** All but the council, which answers for the service. */
	private List<Option> agencies() {
		Stream<CodeLists.Agency> others = this.profile.codes()
			.agencies()
			.stream()
			.filter((agency) -> !"COUNCIL".equals(agency.code()));
		return others.map((agency) -> Option.of(agency.name(), agency.name())).toList();
	}

}
