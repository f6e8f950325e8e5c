package org.earlyhelp.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.earlyhelp.assessment.CompleteAssessment.ChildAssessed;
import org.earlyhelp.assessment.CompleteAssessment.YoungCarer;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile.CaseworkRules;
import org.earlyhelp.shared.InvalidInput;
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
		List<Finding> found = findings(assessment, household, on, managers, policy);
		for (Rule rule : Rule.values()) {
			List<Finding> broken = found.stream().filter((finding) -> finding.rule() == rule).toList();
			if (!broken.isEmpty()) {
				String names = broken.stream().map(Finding::child).collect(Collectors.joining(", "));
				throw rule.refusal.apply(names, broken.get(0).field());
			}
		}
	}

	/**
	 * Every rule that it breaks so far, child by child; what nobody has answered yet
	 * breaks none.
	 */
	static List<Finding> findings(CompleteAssessment assessment, Household household, LocalDate on,
			Set<String> managers, CaseworkRules policy) {
		List<ChildAssessed> assessed = listed(assessment.children());
		List<YoungCarer> asked = listed(assessment.youngCarers());
		var found = new ArrayList<Finding>();
		household.children().stream().filter((child) -> child.expectedDate() == null).forEach((child) -> {
			int at = indexOf(assessed, (one) -> child.id().equals(one.personId()));
			if (at < 0) {
				found.add(new Finding(Rule.CHILD_MISSING, child.name(), "children"));
			}
			else {
				check(assessed.get(at), child, "children[%d].".formatted(at), managers, found);
			}
			if (ofSchoolAge(child, on, policy) && indexOf(asked, (one) -> child.id().equals(one.personId())) < 0) {
				found.add(new Finding(Rule.YOUNG_CARER_NOT_ASKED, child.name(), "youngCarers"));
			}
		});
		return found;
	}

	/**
	 * A rule that an assessment breaks.
	 *
	 * @param child the name of the child whom it is about
	 * @param field where the assessment breaks it
	 */
	record Finding(Rule rule, String child, String field) {

		InvalidInput.Field asField() {
			return new InvalidInput.Field(this.field, this.rule.refusal.apply(this.child, this.field).key(),
					this.child);
		}

	}

	/** The rules, in the order in which they are told. */
	enum Rule {

		/** R5.1. */
		CHILD_MISSING(ChildMissingFromAssessment::new),
		/** R5.2. */
		CHILD_NOT_SEEN(ChildNotSeen::new),
		/** A child's words, or why there are none. */
		CHILD_NOT_HEARD(ChildNotHeard::new),
		/** R5.6. */
		YOUNG_CARER_NOT_ASKED(YoungCarerNotAsked::new);

		private final BiFunction<String, String, RuleBroken> refusal;

		Rule(BiFunction<String, String, RuleBroken> refusal) {
			this.refusal = refusal;
		}

	}

	/** R5.6. A child whose date of birth nobody knows is not asked. */
	static boolean ofSchoolAge(Household.Member child, LocalDate on, CaseworkRules policy) {
		if (child.dateOfBirth() == null) {
			return false;
		}
		int age = Period.between(child.dateOfBirth(), on).getYears();
		return age >= policy.schoolAgeFrom() && age <= policy.schoolAgeTo();
	}

	private static void check(ChildAssessed assessed, Household.Member child, String path, Set<String> managers,
			List<Finding> found) {
		if (Boolean.FALSE.equals(assessed.seen()) && assessed.notSeenReason() == null) {
			found.add(new Finding(Rule.CHILD_NOT_SEEN, child.name(), path + "notSeenReason"));
		}
		else if (Boolean.FALSE.equals(assessed.seen()) && !managers.contains(said(assessed.notSeenAgreedBy()))) {
			found.add(new Finding(Rule.CHILD_NOT_SEEN, child.name(), path + "notSeenAgreedBy"));
		}
		if (assessed.voice() == null && assessed.voiceNotObtained() == null) {
			found.add(new Finding(Rule.CHILD_NOT_HEARD, child.name(), path + "voice.words"));
		}
	}

	private static String said(String text) {
		return (text != null) ? text : "";
	}

	private static <T> int indexOf(List<T> list, Predicate<T> wanted) {
		return IntStream.range(0, list.size()).filter((index) -> wanted.test(list.get(index))).findFirst().orElse(-1);
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

}
