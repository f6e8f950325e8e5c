package org.earlyhelp.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.earlyhelp.assessment.CompleteAssessment.ChildAssessed;
import org.earlyhelp.assessment.CompleteAssessment.YoungCarer;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile.CaseworkRules;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RuleBroken;

/**
 * What an assessment must hold before it is complete.
 *
 * @see "pathway, Step 5, R5.1 to R5.6"
 */
final class AssessmentRules {

	private AssessmentRules() {
	}

	/**
	 * @param household whose children must be on it; the unborn are heard through their
	 * mother and seen by nobody
	 * @param on the day of the assessment, for the children's ages
	 * @param managers usernames of those who may say why a child was not seen
	 * @param policy the locality's, for what school age is
	 */
	static void check(CompleteAssessment assessment, Household household, LocalDate on, Set<String> managers,
			CaseworkRules policy) {
		Map<PersonId, ChildAssessed> assessed = assessment.children()
			.stream()
			.collect(Collectors.toMap(ChildAssessed::personId, Function.identity(), (first, second) -> first));
		List<Household.Member> born = household.children()
			.stream()
			.filter((child) -> child.expectedDate() == null)
			.toList();
		refuseAny(born, (child) -> !assessed.containsKey(child.id()), ChildMissingFromAssessment::new);
		refuseAny(born, (child) -> !seenOrExcused(assessed.get(child.id()), managers), ChildNotSeen::new);
		refuseAny(born, (child) -> !heardOrExplained(assessed.get(child.id())), ChildNotHeard::new);
		Set<PersonId> asked = (assessment.youngCarers() != null)
				? assessment.youngCarers().stream().map(YoungCarer::personId).collect(Collectors.toSet()) : Set.of();
		refuseAny(born, (child) -> ofSchoolAge(child, on, policy) && !asked.contains(child.id()),
				YoungCarerNotAsked::new);
	}

	/** R5.6. A child whose date of birth nobody knows is not asked. */
	static boolean ofSchoolAge(Household.Member child, LocalDate on, CaseworkRules policy) {
		if (child.dateOfBirth() == null) {
			return false;
		}
		int age = Period.between(child.dateOfBirth(), on).getYears();
		return age >= policy.schoolAgeFrom() && age <= policy.schoolAgeTo();
	}

	/** R5.2. */
	private static boolean seenOrExcused(ChildAssessed child, Set<String> managers) {
		return child.seen() || (child.notSeenReason() != null && managers.contains(child.notSeenAgreedBy()));
	}

	private static boolean heardOrExplained(ChildAssessed child) {
		return child.voice() != null || child.voiceNotObtained() != null;
	}

	private static void refuseAny(List<Household.Member> children, Predicate<Household.Member> wrong,
			Function<String, RuleBroken> refusal) {
		String names = children.stream().filter(wrong).map(Household.Member::name).collect(Collectors.joining(", "));
		if (!names.isEmpty()) {
			throw refusal.apply(names);
		}
	}

}
