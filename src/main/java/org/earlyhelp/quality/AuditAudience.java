package org.earlyhelp.quality;

import java.util.Map;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.NotPermitted;

import org.springframework.stereotype.Component;

/** Who reads of audits: those who audit, and those who answer for the district. */
@Component
class AuditAudience {

	static final Role[] READERS = { Role.AUDITOR, Role.PARTNER_AUDITOR, Role.TAF_ADVISER, Role.TEAM_MANAGER,
			Role.SERVICE_MANAGER };

	private static final Role[] ALL_DISTRICTS = { Role.AUDITOR, Role.PARTNER_AUDITOR, Role.SERVICE_MANAGER };

	private static final Role[] AUDITORS = { Role.AUDITOR, Role.PARTNER_AUDITOR };

	private static final Role[] MANAGERS = { Role.TEAM_MANAGER, Role.SERVICE_MANAGER };

	private final CurrentUser user;

	AuditAudience(CurrentUser user) {
		this.user = user;
	}

	/**
	 * @throws NotPermitted for all others
	 */
	User demandReader() {
		User reader = this.user.get();
		if (!reader.isSystem() && !reader.is(READERS)) {
			throw new NotPermitted("read audits of case files");
		}
		return reader;
	}

	boolean mayRead(CaseAudit audit) {
		User reader = this.user.get();
		return reader.isSystem() || reader.is(ALL_DISTRICTS) || (reader.is(READERS) && reader.serves(audit.district()));
	}

	/**
	 * Whether they may see a grading while another is waited for: their own, and, for
	 * those who audit nothing, what a manager must know of.
	 */
	boolean maySee(Grading grading, CaseAudit audit) {
		User reader = this.user.get();
		return audit.state() != CaseAuditState.OPEN || grading.auditor().equals(reader.username())
				|| (reader.is(MANAGERS) && !reader.is(AUDITORS));
	}

	/** The rows of audits that they may read, by their column {@code district}. */
	SqlRule rows(String alias) {
		User reader = demandReader();
		if (reader.isSystem() || reader.is(ALL_DISTRICTS) || reader.districts().isEmpty()) {
			return new SqlRule("1 = 1", Map.of());
		}
		return new SqlRule(alias + ".district in (:access_audit_districts)",
				Map.of("access_audit_districts", reader.districts()));
	}

}
