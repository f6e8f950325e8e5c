package org.earlyhelp.workflow.steps;

import java.util.Set;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.frontdoor.PlanChecks;
import org.earlyhelp.shared.PlanCheckId;

import org.springframework.stereotype.Component;

/**
 * What the PlanCheck process asks of the domain. Public, because BPMN expressions call
 * it.
 */
@Component
public class PlanCheckSteps {

	/** From this restriction on only those named see the case. */
	private static final int NAMED_ONLY = 2;

	private final PlanChecks checks;

	private final CaseFiles cases;

	PlanCheckSteps(PlanChecks checks, CaseFiles cases) {
		this.checks = checks;
		this.cases = cases;
	}

	/**
	 * Who answers: the lead, until there is one the assessor; of a case that only those
	 * named may see, one of them. Null where there is nobody, so that the TAF adviser
	 * takes it up.
	 */
	public String whoAnswers(String check) {
		CaseFile file = this.cases.called(this.checks.called(PlanCheckId.of(check)).episode());
		Set<String> named = file.facts().namedUsers();
		if (file.restriction() < NAMED_ONLY || named.contains(file.holder())) {
			return file.holder();
		}
		return named.stream().sorted().findFirst().orElse(null);
	}

}
