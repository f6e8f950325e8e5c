package org.earlyhelp.quality;

import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.access.WhyRead;

import org.springframework.stereotype.Component;

/** An auditor reads a case for the audit that is open on it. */
@Component
class WhyAuditorsRead implements WhyRead {

	private final CaseAudits audits;

	WhyAuditorsRead(CaseAudits audits) {
		this.audits = audits;
	}

	@Override
	public Optional<String> why(User reader, UUID episode) {
		if (!reader.is(Role.AUDITOR, Role.PARTNER_AUDITOR)) {
			return Optional.empty();
		}
		return this.audits.findFirstByCaseIdAndState(episode, CaseAuditState.OPEN)
			.map((audit) -> "CASE_AUDIT " + audit.reference());
	}

}
