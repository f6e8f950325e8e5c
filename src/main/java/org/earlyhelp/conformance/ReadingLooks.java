package org.earlyhelp.conformance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.audit.History;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.WhoWorkedOn;
import org.earlyhelp.casefile.WhoWorkedOn.Worked;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells auditors and records officers who looked at a case, and why they may. It tells
 * nothing of the family, so that the case itself need not be theirs to read.
 *
 * @see "people-and-access, 6.1 and 6.2: access-log R; audit of reads"
 */
@Service
@Transactional
public class ReadingLooks {

	private final CaseFiles cases;

	private final History history;

	private final WhoWorkedOn workedOn;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingLooks(CaseFiles cases, History history, WhoWorkedOn workedOn, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.history = history;
		this.workedOn = workedOn;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Who looked, the newest first.
	 *
	 * @param reference of the case
	 */
	public record Looks(String reference, Page<Look> page) {
	}

	/** Whether the asker may be told. */
	public boolean may() {
		return this.user.get().is(Role.AUDITOR, Role.RECORDS_OFFICER);
	}

	/**
	 * @param before continues below this entry; null begins with the last
	 * @throws NotPermitted to all but auditors and records officers
	 * @throws org.earlyhelp.shared.NotThere where there is no such case
	 */
	public Looks read(CaseId id, UUID before, int limit) {
		if (!may()) {
			throw new NotPermitted("read who looked");
		}
		CaseFile file = this.cases.called(id);
		List<LedgerLine> found = this.history.looksAt(id, file.contact(), before, limit + 1);
		List<LedgerLine> shown = (found.size() > limit) ? found.subList(0, limit) : found;
		long total = this.history.countLooksAt(id, file.contact());
		List<Worked> worked = this.workedOn.of(file);
		this.events.publishEvent(new ListViewed("LOOKS", shown.stream().map(LedgerLine::id).toList(),
				Map.of("caseId", id.toString()), this.clock.instant()));
		return new Looks(file.reference(), new Page<>(shown.stream().map((line) -> look(line, worked)).toList(), total,
				(found.size() > limit) ? shown.get(shown.size() - 1).id().toString() : null));
	}

	private static Look look(LedgerLine line, List<Worked> worked) {
		String what = (line.payload() != null) ? line.payload().path("what").asString(null) : null;
		return new Look(line.id(), line.occurredAt(), line.actor(), line.role(), line.agency(), what,
				line.subject().kind() == Subject.Kind.CONTACT,
				Relation.of(line.actor(), line.role(), line.occurredAt(), worked));
	}

}
