package org.earlyhelp.quality;

import java.time.Instant;
import java.time.YearMonth;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the audit of a case that was drawn: auditors see it from now on. */
@Component
class OpeningAudit {

	private final CaseAudits audits;

	private final CaseFiles cases;

	private final Profile profile;

	private final WorkingCalendar calendar;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	OpeningAudit(CaseAudits audits, CaseFiles cases, Profile profile, WorkingCalendar calendar, JdbcClient database,
			ApplicationEventPublisher events) {
		this.audits = audits;
		this.cases = cases;
		this.profile = profile;
		this.calendar = calendar;
		this.database = database;
		this.events = events;
	}

	CaseAuditId open(YearMonth month, Candidate drawn, Instant now) {
		CaseFile file = this.cases.held(new CaseId(drawn.episode()));
		Instant until = this.calendar.reckon(now, this.profile.audits().accessFor()).due();
		CaseAudit audit = this.audits.save(CaseAudit.opened(reference(now), month, drawn, now, until));
		file.sampled(true);
		this.events.publishEvent(new CaseFileSampled(file.id(), audit.id(), until, file.family(), now));
		this.events.publishEvent(new CaseAuditOpened(audit.id(), file.id(), file.family(), now));
		return audit.id();
	}

	private String reference(Instant at) {
		long number = this.database.sql("select nextval('case_audit_reference')").query(Long.class).single();
		return "Q-%d-%06d".formatted(ServiceTime.dayOf(at).getYear(), number);
	}

}
