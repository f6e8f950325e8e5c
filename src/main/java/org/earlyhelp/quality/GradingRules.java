package org.earlyhelp.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;

import org.springframework.stereotype.Component;

/** What must hold of what an auditor writes. */
@Component
class GradingRules {

	private static final Role[] ANSWERING = { Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER };

	private final Profile profile;

	private final Staff staff;

	private final FamilyMembers families;

	GradingRules(Profile profile, Staff staff, FamilyMembers families) {
		this.profile = profile;
		this.staff = staff;
		this.families = families;
	}

	/** Everything that is wrong with it, each at its field. */
	InvalidInput.Findings findings(AuditCaseFile said, CaseFile file, LocalDate today) {
		var findings = new InvalidInput.Findings();
		grades(findings, said.grades(), this.profile.audits().areas());
		findings.unless(!said.actions().isEmpty() || !asksForAction(said), "actions", "case-audit.action-needed");
		LocalDate latest = today.plusMonths(this.profile.audits().actionsWithinMonths());
		for (int row = 0; row < said.actions().size(); row++) {
			AskedAction one = said.actions().get(row);
			String path = "actions[" + row + "]";
			findings.unless(one.due() == null || !one.due().isBefore(today), path + ".due", "case-audit.due-past")
				.unless(one.due() == null || !one.due().isAfter(latest), path + ".due", "case-audit.due-far",
						this.profile.audits().actionsWithinMonths())
				.unless(one.owner() == null || mayOwn(one.owner(), file), path + ".owner", "case-audit.owner");
		}
		for (int row = 0; row < said.lessons().size(); row++) {
			String text = said.lessons().get(row).text();
			findings.unless(text == null || !names(file, text), "lessons[" + row + "].text", "case-audit.lesson-names");
		}
		return findings;
	}

	/** A grade for each of these areas, and for no other. */
	static void grades(InvalidInput.Findings findings, Map<String, Grade> given, List<CodeLists.Code> areas) {
		Map<String, Grade> grades = (given != null) ? given : Map.of();
		areas.forEach((area) -> findings.unless(grades.get(area.code()) != null, "grades." + area.code(),
				"case-audit.grade-missing", area.name()));
		List<String> codes = areas.stream().map(CodeLists.Code::code).toList();
		findings.unless(codes.containsAll(grades.keySet()), "grades", "case-audit.area-unknown",
				String.join(", ", codes));
	}

	private static boolean asksForAction(AuditCaseFile said) {
		Stream<Grade> areas = (said.grades() != null) ? said.grades().values().stream() : Stream.empty();
		return Stream.concat(areas, Stream.ofNullable(said.overall()))
			.filter(Objects::nonNull)
			.anyMatch(Grade::asksForAction);
	}

	/** Neither a person of the family, nor the case itself. */
	private boolean names(CaseFile file, String text) {
		return text.contains(file.reference()) || this.families.isTold(file.family(), text);
	}

	private boolean mayOwn(String username, CaseFile file) {
		return owners(file).stream().anyMatch((one) -> one.username().equals(username));
	}

	/** Who could do what an audit asks: who holds the case, and who answers for it. */
	List<User> owners(CaseFile file) {
		return this.staff.active()
			.stream()
			.filter((one) -> one.username().equals(file.lead()) || one.username().equals(file.assessor())
					|| one.is(ANSWERING))
			.filter((one) -> Access.decide(one, file.facts(), Deed.CONTRIBUTE) == Access.Verdict.PERMITTED)
			.toList();
	}

}
