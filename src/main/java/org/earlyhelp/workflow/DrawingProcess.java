package org.earlyhelp.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Names;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.frontdoor.ContactDoor;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.workflow.ProcessStory.Activity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the process of a case or a contact for those who may read it. */
@Service
@Transactional
public class DrawingProcess {

	private final CaseDoor cases;

	private final ContactDoor contacts;

	private final ProcessStories stories;

	private final Diagrams diagrams;

	private final Names names;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DrawingProcess(CaseDoor cases, ContactDoor contacts, ProcessStories stories, Diagrams diagrams, Names names,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.contacts = contacts;
		this.stories = stories;
		this.diagrams = diagrams;
		this.names = names;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The case's process and all that it called so far.
	 * @throws NotThere where there is none, or none for them
	 */
	public DrawnProcess ofCase(CaseId id) {
		return drawn(storyOfCase(id));
	}

	/**
	 * The contact's process.
	 * @throws NotThere where there is none, or none for them
	 */
	public DrawnProcess ofContact(ContactId id) {
		return drawn(storyOfContact(id));
	}

	/**
	 * One picture alone.
	 * @param process the case's own process, or one that it calls, begun or not; null for
	 * its own
	 * @throws InvalidInput where it is no process of cases
	 * @throws NotThere where there is no such case, or none for them
	 */
	public ProcessPicture ofCase(CaseId id, String process) {
		ProcessStory story = storyOfCase(id);
		Diagram own = own(story);
		if (process == null || process.equals(story.definition())) {
			return Pencil.draw(own, story);
		}
		if (!own.calls().contains(process)) {
			List<String> known = new ArrayList<>(List.of(story.definition()));
			known.addAll(own.calls());
			throw InvalidInput.of("process", "code.unknown", String.join(", ", known));
		}
		return Pencil.draw(called(process, story), story);
	}

	/**
	 * The picture of a case's own process for whoever shows it beside what they read of
	 * the case, and told the ledger of that; empty where none was started.
	 * @throws NotThere where there is no such case, or none for them
	 */
	public Optional<ProcessPicture> beside(CaseId id) {
		this.cases.open(id, Deed.SEE);
		return this.stories.of(Subject.of(id)).map((story) -> Pencil.draw(own(story), story));
	}

	private ProcessStory storyOfCase(CaseId id) {
		var file = this.cases.open(id, Deed.SEE);
		return story(Subject.of(id), file.family());
	}

	private ProcessStory storyOfContact(ContactId id) {
		var contact = this.contacts.open(id, Deed.SEE);
		return story(Subject.of(id), contact.family());
	}

	private ProcessStory story(Subject subject, FamilyId family) {
		this.events.publishEvent(new RecordViewed(subject, family, "PROCESS", this.clock.instant()));
		return this.stories.of(subject).orElseThrow(() -> NotThere.none(subject.id()));
	}

	private DrawnProcess drawn(ProcessStory story) {
		Set<String> processes = new LinkedHashSet<>(List.of(story.definition()));
		story.activities().forEach((activity) -> processes.add(activity.definition()));
		Map<String, Diagram> drawings = processes.stream()
			.collect(Collectors.toMap((process) -> process, (process) -> called(process, story)));
		List<ProcessPicture> pictures = processes.stream()
			.map((process) -> Pencil.draw(drawings.get(process), story))
			.toList();
		return new DrawnProcess(pictures, Telling.tell(story, drawings, this.names::of));
	}

	private Diagram own(ProcessStory story) {
		return this.diagrams.of(story.definition(), story.version());
	}

	/** As it was when it was last called; as it would be called now where it was not. */
	private Diagram called(String process, ProcessStory story) {
		if (process.equals(story.definition())) {
			return own(story);
		}
		return story.activities()
			.stream()
			.filter((activity) -> activity.definition().equals(process))
			.mapToInt(Activity::version)
			.max()
			.stream()
			.mapToObj((version) -> this.diagrams.of(process, version))
			.findFirst()
			.orElseGet(() -> this.diagrams.latest(process));
	}

}
