package org.earlyhelp.family;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.earlyhelp.shared.PersonId;

/**
 * Where a family stands, from what each of its people said (R4.5).
 *
 * @see "pathway, step 4 Consent"
 */
final class AgreementRules {

	private AgreementRules() {
	}

	/**
	 * R4.1: the agreement of one person with parental responsibility suffices, and so
	 * does that of a young person who decides in their own right (R4.2). Another's no is
	 * kept beside it.
	 * @param latest what each person said last
	 * @param mayAgree whether this person's agreement is the family's
	 */
	static AgreementState state(Collection<FamilyAgreement.Said> latest, Predicate<PersonId> mayAgree) {
		return state(latest, mayAgree, Set.of());
	}

	/**
	 * The same where it is known who holds responsibility: when each of them withdrew,
	 * nobody is left for whom the family's own agreement was said.
	 * @param holders the adults of the family who may agree
	 */
	static AgreementState state(Collection<FamilyAgreement.Said> latest, Predicate<PersonId> mayAgree,
			Set<PersonId> holders) {
		boolean nobodyLeft = !holders.isEmpty()
				&& holders.stream()
					.allMatch((holder) -> latest.stream()
						.anyMatch((said) -> holder.equals(said.personId()) && !stands(said)))
				&& latest.stream().anyMatch((said) -> said.personId() != null && said.withdrawnOn() != null);
		if (nobodyLeft) {
			return AgreementState.WITHDRAWN;
		}
		var entitled = latest.stream()
			.filter((said) -> said.personId() == null || mayAgree.test(said.personId()))
			.toList();
		if (entitled.stream().anyMatch(AgreementRules::stands)) {
			return AgreementState.GIVEN;
		}
		if (entitled.stream().anyMatch((said) -> said.withdrawnOn() != null)) {
			return AgreementState.WITHDRAWN;
		}
		boolean refused = entitled.stream().anyMatch((said) -> said.decision() == AgreementDecision.REFUSED);
		return refused ? AgreementState.REFUSED : AgreementState.NOT_ASKED;
	}

	/** What anybody in the family does not want told, nobody tells; sorted. */
	static List<String> excludedAgencies(Collection<FamilyAgreement.Said> latest) {
		var excluded = new TreeSet<String>();
		latest.forEach((said) -> excluded.addAll(said.excluded()));
		return List.copyOf(excluded);
	}

	/** What each person said last, of all that was said in its order. */
	static List<FamilyAgreement.Said> latest(List<FamilyAgreement.Said> all) {
		Map<PersonId, FamilyAgreement.Said> latest = new LinkedHashMap<>();
		all.forEach((said) -> latest.put(said.personId(), said));
		return new ArrayList<>(latest.values());
	}

	private static boolean stands(FamilyAgreement.Said said) {
		return said.decision() == AgreementDecision.GIVEN && said.withdrawnOn() == null;
	}

}
