package org.earlyhelp.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.Joinings;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps whoever writes an assessment: whom it is about, what it may begin with, and what
 * it still lacks.
 */
@Service
@Transactional(readOnly = true)
public class PreparingAssessment {

	private final CaseDoor door;

	private final Assessments assessments;

	private final Joinings joinings;

	private final FamilyMembers families;

	private final AssessmentManagers managers;

	private final Profile profile;

	private final Clock clock;

	PreparingAssessment(CaseDoor door, Assessments assessments, Joinings joinings, FamilyMembers families,
			AssessmentManagers managers, Profile profile, Clock clock) {
		this.door = door;
		this.assessments = assessments;
		this.joinings = joinings;
		this.families = families;
		this.managers = managers;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * What an assessment begins with.
	 *
	 * @param children those who are seen and heard: all who are born
	 * @param askedToCare those of school age (R5.6)
	 * @param needs codes that the case was opened with
	 * @param returned what was sent back, to be mended; null where nothing was
	 */
	public record Beginning(List<UUID> children, List<UUID> askedToCare, List<String> needs,
			CompleteAssessment returned) {
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public Beginning begin(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		LocalDate today = LocalDate.now(this.clock);
		List<Household.Member> born = this.families.household(file.family())
			.children()
			.stream()
			.filter((child) -> child.expectedDate() == null)
			.toList();
		Optional<Assessment> returned = this.assessments.latestOf(id)
			.filter((latest) -> latest.state() == Assessment.State.RETURNED);
		return new Beginning(born.stream().map((child) -> child.id().value()).toList(),
				born.stream()
					.filter((child) -> AssessmentRules.ofSchoolAge(child, today, this.profile.casework()))
					.map((child) -> child.id().value())
					.toList(),
				file.presentingNeeds(), returned.map(Assessment::content).orElse(null));
	}

	/**
	 * What the assessment of somebody who joined later begins with.
	 * @param joining which
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public Beginning beginAddendum(CaseId id, UUID joining) {
		Household joined = whoJoined(id, joining);
		LocalDate today = LocalDate.now(this.clock);
		return new Beginning(joined.children().stream().map((child) -> child.id().value()).toList(),
				joined.children()
					.stream()
					.filter((child) -> AssessmentRules.ofSchoolAge(child, today, this.profile.casework()))
					.map((child) -> child.id().value())
					.toList(),
				List.of(), null);
	}

	/**
	 * What the rules would refuse of the assessment of somebody who joined later.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<InvalidInput.Field> addendumLacks(CaseId id, UUID joining, CompleteAssessment soFar) {
		return AssessmentRules
			.findings(soFar, whoJoined(id, joining), LocalDate.now(this.clock), this.managers.usernames(),
					this.profile.casework())
			.stream()
			.map(AssessmentRules.Finding::asField)
			.toList();
	}

	private Household whoJoined(CaseId id, UUID joining) {
		CaseFile file = this.door.open(id, Deed.SEE);
		return CompletingAddendum.only(this.joinings.called(joining).person(), this.families.household(file.family()));
	}

	/** Who may agree that a child was not seen, by name. */
	public List<User> managers() {
		return this.managers.all();
	}

	/**
	 * What the rules would refuse of it, each at its field.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<InvalidInput.Field> lacks(CaseId id, CompleteAssessment soFar) {
		CaseFile file = this.door.open(id, Deed.SEE);
		return AssessmentRules
			.findings(soFar, this.families.household(file.family()), LocalDate.now(this.clock),
					this.managers.usernames(), this.profile.casework())
			.stream()
			.map(AssessmentRules.Finding::asField)
			.toList();
	}

}
