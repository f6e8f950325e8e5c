package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the one pack that somebody is given, from what was decided, and gives it out as
 * often as it is asked for: always the same bytes. The ledger knows the making and each
 * download, with their hash.
 */
@Service
@Transactional
public class MakingSubjectPack {

	private final Requests requests;

	private final Holdings holdings;

	private final Items items;

	private final PackPage page;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MakingSubjectPack(Requests requests, Holdings holdings, Items items, PackPage page, JdbcClient database,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.holdings = holdings;
		this.items = items;
		this.page = page;
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A pack on its way out.
	 *
	 * @param sha256 of the bytes, in hexadecimal
	 */
	public record Pack(String filename, byte[] bytes, String sha256) {
	}

	/**
	 * @throws CannotAnswer where it cannot be made, or not yet
	 * @throws org.earlyhelp.shared.http.Stale where somebody changed the request since
	 */
	public void make(UUID id, IfMatch seen) {
		String officer = this.user.get().username();
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.held(id);
		seen.check(request.version());
		Completeness.demandOpen(request.state());
		Completeness.demandKnown(request.known());
		Holdings.Held held = this.holdings.of(request);
		RequestView.Counts counts = this.items.counts(id);
		Completeness.demand(request.state(), request.known(), request.gatheredAt() != null, held.sealed(),
				this.items.changed(id, held.items(), held.rules()), counts.undecided());
		Instant now = this.clock.instant();
		String html = this.page.of(request, this.items.of(id), now);
		Zipped zip = Zipped.of(request.reference(), html, now);
		this.database
			.sql("insert into subject_access_pack (request_id, page, sha256, made_by, made_at) values (?, ?, ?, ?, ?)")
			.params(id, html, zip.sha256(), officer, Requests.utc(now))
			.update();
		this.requests.ended(id, RequestState.ISSUED, officer, now, null);
		this.events
			.publishEvent(new SubjectAccessPackMade(id, request.reference(), request.personId(), request.familyId(),
					(int) counts.released(), (int) counts.redacted(), (int) counts.withheld(), zip.sha256(), now));
	}

	/**
	 * @throws NotThere where no pack was made
	 */
	public Pack download(UUID id) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.called(id);
		String html = this.database.sql("select page from subject_access_pack where request_id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.orElseThrow(() -> NotThere.none(id));
		Zipped zip = Zipped.of(request.reference(), html, request.endedAt());
		RequestView.Counts counts = this.items.counts(id);
		this.events.publishEvent(new Exported("SUBJECT_ACCESS_PACK", Map.of("request", request.reference()),
				counts.all(), counts.withheld(), zip.sha256(), this.clock.instant()));
		return new Pack(request.reference() + ".zip", zip.bytes(), zip.sha256());
	}

	/**
	 * @throws CannotAnswer where it was answered or closed
	 */
	public void close(UUID id, CloseRequest said, IfMatch seen) {
		String officer = this.user.get().username();
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.held(id);
		seen.check(request.version());
		Completeness.demandOpen(request.state());
		Instant now = this.clock.instant();
		this.requests.ended(id, RequestState.CLOSED, officer, now, said.reason());
		this.items.forget(id);
		this.events.publishEvent(new SubjectAccessClosed(id, request.reference(), request.personId(),
				request.familyId(), said.reason(), now));
	}

}
