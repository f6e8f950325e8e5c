package org.earlyhelp.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Agrees the grades with two auditors who differ, and says why. */
@Service
class ModeratingAudit implements TaskWork<ModerateAudit> {

	private final CaseAudits audits;

	private final CaseFiles cases;

	private final Profile profile;

	private final EndingAudit ending;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ModeratingAudit(CaseAudits audits, CaseFiles cases, Profile profile, EndingAudit ending,
			ApplicationEventPublisher events, Clock clock) {
		this.audits = audits;
		this.cases = cases;
		this.profile = profile;
		this.ending = ending;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "moderate-audit";
	}

	@Override
	public Class<ModerateAudit> payload() {
		return ModerateAudit.class;
	}

	/**
	 * @throws InvalidInput where an area in which they differ has no grade, or another
	 * has one
	 * @throws WorkedOnCase where they lead or assess it
	 * @throws GradedAlready where they are one of the auditors
	 */
	@Override
	public void complete(WorkItem item, ModerateAudit said) {
		CaseAudit audit = this.audits.called(item.audit());
		audit.requireState(CaseAuditState.DIFFERS);
		CaseFile file = this.cases.called(audit.episode());
		String moderator = item.user().username();
		var findings = new InvalidInput.Findings();
		GradingRules.grades(findings, said.grades(),
				this.profile.audits()
					.areas()
					.stream()
					.filter((area) -> audit.differing().contains(area.code()))
					.toList());
		findings.unless(!audit.differsOverall() || said.overall() != null, "overall", "required")
			.unless(audit.differsOverall() || said.overall() == null, "overall", "case-audit.overall-same")
			.refuse();
		if (moderator.equals(file.lead()) || moderator.equals(file.assessor())) {
			throw new WorkedOnCase();
		}
		if (audit.isGradedBy(moderator)) {
			throw new GradedAlready();
		}
		Instant now = this.clock.instant();
		audit.moderated((said.grades() != null) ? said.grades() : Map.of(), said.overall(), said.reason(), moderator,
				now);
		List<AskedDue> asked = this.ending.follow(audit, now);
		this.events.publishEvent(new CaseAuditModerated(audit.id(), file.id(), asked, file.family(), now));
	}

}
