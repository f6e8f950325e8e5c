package org.earlyhelp.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the assessment of the family's earlier episode said, for whoever assesses
 * the family again (S08).
 */
@Service
@Transactional
public class ReadingPreviousAssessment {

	private final CaseDoor door;

	private final CaseFiles cases;

	private final Assessments assessments;

	private final FamilyMembers families;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingPreviousAssessment(CaseDoor door, CaseFiles cases, Assessments assessments, FamilyMembers families,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.assessments = assessments;
		this.families = families;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Empty where there is no earlier episode, where nothing was handed in there, and
	 * where that episode is restricted or its family did not want the asker's agency
	 * told.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public Optional<PreviousWords> read(CaseId id) {
		return find(id).map((found) -> {
			this.events.publishEvent(new RecordViewed(Subject.of(found.earlier().id()), found.earlier().family(),
					"ASSESSMENT", this.clock.instant()));
			return words(found);
		});
	}

	/** Whether there is anything to read. */
	@Transactional(readOnly = true)
	public boolean isThere(CaseId id) {
		return find(id).isPresent();
	}

	/** The earlier episode with its assessment, and who belongs to the family now. */
	private record Found(CaseFile earlier, Assessment assessment, Household household) {
	}

	private Optional<Found> find(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		return Optional.ofNullable(file.reopenedFrom())
			.map(this.cases::called)
			.filter((earlier) -> earlier.restriction() == 0
					&& !earlier.excludedAgencies().contains(this.user.get().agency()))
			.flatMap((earlier) -> this.assessments.latestOf(earlier.id())
				.map((latest) -> new Found(earlier, latest, this.families.household(file.family()))));
	}

	private static PreviousWords words(Found found) {
		CompleteAssessment said = found.assessment().content();
		List<PersonId> now = found.household().members().stream().map(Household.Member::id).toList();
		return new PreviousWords(found.earlier().id().value(), found.earlier().reference(),
				ServiceTime.dayOf(found.assessment().completedAt()), said.strengths(), said.worries(), said.analysis(),
				said.familyGoals(),
				said.needs()
					.stream()
					.filter((need) -> need.personId() == null || now.contains(need.personId()))
					.map((need) -> new PreviousWords.Need(need.code(),
							(need.personId() != null) ? need.personId().value() : null, need.evidence()))
					.toList(),
				(said.contributions() != null) ? said.contributions() : List.of());
	}

}
