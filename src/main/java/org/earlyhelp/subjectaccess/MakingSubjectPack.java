package org.earlyhelp.subjectaccess;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.MadeFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the one pack that somebody is given, a page and the files that are released with
 * it, from what was decided, and gives it out as often as it is asked for: always the
 * same bytes. The ledger knows the making and each download, with their hash.
 */
@Service
@Transactional
public class MakingSubjectPack {

	private final Requests requests;

	private final Holdings holdings;

	private final Items items;

	private final Enclosures enclosures;

	private final PackPage page;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MakingSubjectPack(Requests requests, Holdings holdings, Items items, Enclosures enclosures, PackPage page,
			JdbcClient database, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.holdings = holdings;
		this.items = items;
		this.enclosures = enclosures;
		this.page = page;
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
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
		List<ItemView> all = this.items.of(id);
		List<Enclosures.Enclosed> enclosed = Enclosures.of(all);
		String html = this.page.of(request, all, Enclosures.paths(enclosed), now);
		String sha256 = sha256(request, html, enclosed, now);
		this.database
			.sql("insert into subject_access_pack (request_id, page, sha256, made_by, made_at) values (?, ?, ?, ?, ?)")
			.params(id, html, sha256, officer, Requests.utc(now))
			.update();
		this.requests.ended(id, RequestState.ISSUED, officer, now, null);
		this.events
			.publishEvent(new SubjectAccessPackMade(id, request.reference(), request.personId(), request.familyId(),
					(int) counts.released(), (int) counts.redacted(), (int) counts.withheld(), sha256, now));
	}

	private String sha256(RequestView request, String html, List<Enclosures.Enclosed> enclosed, Instant at) {
		try (MadeFile made = zipped(request, html, enclosed, at, 0, (pack) -> {
		})) {
			return made.sha256();
		}
	}

	private MadeFile zipped(RequestView request, String html, List<Enclosures.Enclosed> enclosed, Instant at,
			long items, Consumer<MadeFile> telling) {
		return MadeFile.poured(request.reference() + ".zip", "application/zip", (out) -> {
			try (var zip = new Zipped(out, at)) {
				zip.add(request.reference() + ".html", html.getBytes(StandardCharsets.UTF_8));
				for (Enclosures.Enclosed one : enclosed) {
					zip.add(one.path(), this.enclosures.file(request.reference(), one.document()).content());
				}
			}
			return items;
		}, telling);
	}

	/** What was issued: its page, and the hash of the whole. */
	private record Issued(String page, String sha256) {
	}

	/**
	 * The pack; whoever sends it closes it.
	 * @throws NotThere where no pack was made, or a case of which it has a file has been
	 * sealed from whoever asks
	 */
	public MadeFile download(UUID id) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.called(id);
		Issued issued = this.database.sql("select page, sha256 from subject_access_pack where request_id = ?")
			.param(id)
			.query((row, number) -> new Issued(row.getString("page"), row.getString("sha256")))
			.optional()
			.orElseThrow(() -> NotThere.none(id));
		RequestView.Counts counts = this.items.counts(id);
		List<Enclosures.Enclosed> enclosed = Enclosures.of(this.items.of(id));
		return zipped(request, issued.page(), enclosed, request.endedAt(), counts.all(), (pack) -> {
			if (!pack.sha256().equals(issued.sha256())) {
				throw new IllegalStateException("The pack " + request.reference() + " is not as it was issued");
			}
			this.events.publishEvent(new Exported("SUBJECT_ACCESS_PACK", Map.of("request", request.reference()),
					counts.all(), counts.withheld(), pack.sha256(), this.clock.instant()));
		});
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
