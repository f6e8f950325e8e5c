package org.earlyhelp.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the assessment of a case, and what was returned before it. */
@Service
@Transactional
public class ReadingAssessment {

	private final CaseDoor door;

	private final Assessments assessments;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAssessment(CaseDoor door, Assessments assessments, FamilyMembers families, Staff staff, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.assessments = assessments;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest one handed in; empty where there is none.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public Optional<AssessmentView> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		List<Assessment> all = this.assessments.findByCaseIdOrderByNumber(id.value());
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "ASSESSMENT", this.clock.instant()));
		if (all.isEmpty()) {
			return Optional.empty();
		}
		Household household = this.families.household(file.family());
		Map<String, String> names = this.staff.names(all.stream().flatMap(ReadingAssessment::people).toList());
		List<AssessmentView> earlier = all.subList(0, all.size() - 1)
			.stream()
			.map((one) -> view(one, household, names, List.of()))
			.sorted((one, other) -> other.number() - one.number())
			.toList();
		return Optional.of(view(all.get(all.size() - 1), household, names, earlier));
	}

	/** Usernames that are shown with their names. */
	private static Stream<String> people(Assessment assessment) {
		return Stream
			.concat(Stream.of(assessment.completedBy(), assessment.authorisedBy()),
					assessment.content().children().stream().map(CompleteAssessment.ChildAssessed::notSeenAgreedBy))
			.filter((username) -> username != null);
	}

	private AssessmentView view(Assessment assessment, Household household, Map<String, String> names,
			List<AssessmentView> earlier) {
		CompleteAssessment said = assessment.content();
		String level = said.recommendedLevel();
		return new AssessmentView(assessment.id(), assessment.number(), assessment.state(), assessment.startedOn(),
				assessment.completedAt(), assessment.completedBy(), names.get(assessment.completedBy()),
				assessment.agency(), level, this.profile.find(level).map(Profile.Level::name).orElse(level),
				said.children().stream().map((child) -> child(child, household, names)).toList(),
				said.needs().stream().map((need) -> need(need, household)).toList(), said.strengths(), said.worries(),
				said.analysis(),
				listed(said.youngCarers()).stream()
					.map((asked) -> new AssessmentView.CarerAsked(asked.personId().value(),
							household.nameOf(asked.personId()), asked.answer()))
					.toList(),
				said.advocacyOffered(), said.familyGoals(), listed(said.contributions()),
				listed(said.tools()).stream().map(this::tool).toList(), said.refreshesPrevious(),
				assessment.authorisedAt(), assessment.authorisedBy(), names.get(assessment.authorisedBy()),
				assessment.comment(), earlier);
	}

	private static AssessmentView.ChildAssessed child(CompleteAssessment.ChildAssessed child, Household household,
			Map<String, String> names) {
		return new AssessmentView.ChildAssessed(child.personId().value(), household.nameOf(child.personId()),
				child.seen(), child.seenAlone(), child.notSeenReason(),
				names.getOrDefault(child.notSeenAgreedBy(), child.notSeenAgreedBy()), child.voice(),
				child.voiceNotObtained());
	}

	private AssessmentView.NeedFound need(CompleteAssessment.NeedFound need, Household household) {
		return new AssessmentView.NeedFound(need.code(), this.profile.codes().needName(need.code()),
				this.profile.isHarm(need.code()), value(need.personId()), household.nameOf(need.personId()),
				need.baseline(), need.evidence());
	}

	private AssessmentView.ToolUsed tool(CompleteAssessment.ToolUsed used) {
		String name = this.profile.codes()
			.tools()
			.stream()
			.filter((tool) -> tool.code().equals(used.tool()))
			.findFirst()
			.map(CodeLists.Code::name)
			.orElse(used.tool());
		return new AssessmentView.ToolUsed(used.tool(), name, used.attached(), used.date());
	}

	private static UUID value(PersonId person) {
		return (person != null) ? person.value() : null;
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

}
