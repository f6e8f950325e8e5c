package org.earlyhelp.directory;

import java.time.Clock;
import java.util.List;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.frontdoor.ContactDoor;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked of services for a family, and what nobody could give. */
@Service
@Transactional
public class ReadingServiceRequests {

	private final ServiceRequests requests;

	private final Directory directory;

	private final CaseDoor cases;

	private final ContactDoor contacts;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingServiceRequests(ServiceRequests requests, Directory directory, CaseDoor cases, ContactDoor contacts,
			CurrentUser user, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.directory = directory;
		this.cases = cases;
		this.contacts = contacts;
		this.user = user;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/** The latest first. */
	public List<ServiceRequestView> of(CaseId id) {
		FamilyId family = this.cases.open(id, Deed.SEE).family();
		return views(Subject.of(id), family, this.requests.findFirst100ByCaseIdOrderByRequestedAtDesc(id.value()));
	}

	/** The latest first. */
	public List<ServiceRequestView> of(ContactId id) {
		FamilyId family = this.contacts.open(id, Deed.SEE).family();
		return views(Subject.of(id), family, this.requests.findFirst100ByContactIdOrderByRequestedAtDesc(id.value()));
	}

	/**
	 * What those who commission must know: per service how often it was asked, said no,
	 * lets wait or has not answered in time. Counts alone, no family.
	 * @throws NotPermitted where the asker answers for no service
	 */
	@Transactional(readOnly = true)
	public List<Unmet> unmet() {
		if (!this.user.get().is(Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.ANALYST)) {
			throw new NotPermitted(Deed.MANAGE.name());
		}
		return this.database.sql("""
				select service, count(*) as asked,
				  sum(case when state = 'DECLINED' then 1 else 0 end) as declined,
				  sum(case when state = 'WAITING' then 1 else 0 end) as waiting,
				  sum(case when state = 'SENT' and answer_due_at < ? then 1 else 0 end) as unanswered
				from service_request group by service order by service""")
			.param(this.clock.instant().atOffset(java.time.ZoneOffset.UTC))
			.query((row, number) -> new Unmet(row.getString("service"), this.directory.nameOf(row.getString("service")),
					row.getLong("asked"), row.getLong("declined"), row.getLong("waiting"), row.getLong("unanswered")))
			.list();
	}

	private List<ServiceRequestView> views(Subject subject, FamilyId family, List<ServiceRequest> found) {
		this.events.publishEvent(new RecordViewed(subject, family, "SERVICES", this.clock.instant()));
		return found.stream().map((request) -> request.view(this.directory.nameOf(request.service()))).toList();
	}

	/**
	 * Demand for a service.
	 *
	 * @param unanswered asked, and no answer by the day it was due
	 */
	public record Unmet(String service, String name, long asked, long declined, long waiting, long unanswered) {
	}

}
