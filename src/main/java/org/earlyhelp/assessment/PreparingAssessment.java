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

	private final FamilyMembers families;

	private final AssessmentManagers managers;

	private final Profile profile;

	private final Clock clock;

	PreparingAssessment(CaseDoor door, Assessments assessments, FamilyMembers families, AssessmentManagers managers,
			Profile profile, Clock clock) {
		this.door = door;
		this.assessments = assessments;
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
