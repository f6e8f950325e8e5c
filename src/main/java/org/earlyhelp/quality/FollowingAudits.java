package org.earlyhelp.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.CaseAuditId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process of an audit asks: who differs, whose turn it is, and when it is over.
 */
@Service
@Transactional
public class FollowingAudits {

	private final CaseAudits audits;

	private final AuditActions actions;

	private final EndingAudit ending;

	private final Staff staff;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FollowingAudits(CaseAudits audits, AuditActions actions, EndingAudit ending, Staff staff,
			ApplicationEventPublisher events, Clock clock) {
		this.audits = audits;
		this.actions = actions;
		this.ending = ending;
		this.staff = staff;
		this.events = events;
		this.clock = clock;
	}

	/** The last moment at which auditors read the case. */
	public Instant endsAt(CaseAuditId id) {
		return this.audits.called(id).openUntil();
	}

	/** Whether somebody must agree the grades with the auditors. */
	public boolean differs(CaseAuditId id) {
		return this.audits.called(id).state() == CaseAuditState.DIFFERS;
	}

	/**
	 * Its time ran out: nobody reads the case any more, and what one auditor asked for is
	 * followed.
	 */
	public void lapse(CaseAuditId id) {
		CaseAudit audit = this.audits.called(id);
		Instant now = this.clock.instant();
		audit.lapsed(now);
		CaseFile file = this.ending.release(audit, now);
		List<AskedDue> asked = this.ending.follow(audit, now);
		this.events.publishEvent(new CaseAuditLapsed(id, file.id(), asked, file.family(), now));
	}

	/** What it asked for and is not done, in order. */
	public List<UUID> openActions(CaseAuditId id) {
		return this.actions.findByAuditIdOrderById(id.value())
			.stream()
			.filter(AuditAction::isOpen)
			.map(AuditAction::id)
			.toList();
	}

	/** Who does this; null where they have left, so that somebody else takes it. */
	public String owner(UUID action) {
		String owner = this.actions.called(action).owner();
		return this.staff.called(owner).isPresent() ? owner : null;
	}

}
