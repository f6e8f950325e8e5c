package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.UUID;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows challenges to agencies to those who raise them, and each to whoever is asked. */
@Service
@Transactional
public class ReadingAgencyChallenges {

	/** Who has a list of them. */
	public static final Role[] READERS = WhoAnswersForAgency.CHALLENGERS.clone();

	private final AgencyChallenges challenges;

	private final FiguresOfAgency figures;

	private final WhoAnswersForAgency who;

	private final Profile profile;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAgencyChallenges(AgencyChallenges challenges, FiguresOfAgency figures, WhoAnswersForAgency who,
			Profile profile, CurrentUser user, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.challenges = challenges;
		this.figures = figures;
		this.who = who;
		this.profile = profile;
		this.user = user;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Those of the caller's area, the latest first.
	 * @param limit 1 to 100
	 * @param after where the page before ended; null for the first
	 * @throws org.earlyhelp.shared.NotPermitted for those who challenge no agencies
	 */
	public Page<AgencyChallengeView> list(int limit, Cursor after) {
		User reader = this.who.demandChallenger();
		var values = new HashMap<String, Object>();
		String theirs = theirs(reader, values);
		long all = this.database.sql("select count(*) from agency_challenge c where " + theirs)
			.params(values)
			.query(Long.class)
			.single();
		List<UUID> ids = this.database
			.sql("select c.id from agency_challenge c where " + theirs + seek(after, values)
					+ " order by c.raised_at desc, c.id desc fetch first " + (limit + 1) + " rows only")
			.params(values)
			.query(UUID.class)
			.list();
		List<AgencyChallengeView> found = this.challenges.findAllById(ids.subList(0, Math.min(limit, ids.size())))
			.stream()
			.map(AgencyChallenge::view)
			.sorted(Comparator.comparing(AgencyChallengeView::raisedAt)
				.thenComparing(AgencyChallengeView::id)
				.reversed())
			.toList();
		this.events.publishEvent(new ListViewed("AGENCY_CHALLENGES",
				found.stream().map(AgencyChallengeView::id).toList(), Map.of(), this.clock.instant()));
		AgencyChallengeView last = found.isEmpty() ? null : found.get(found.size() - 1);
		return new Page<>(found, all,
				(ids.size() > limit) ? Cursor.of(last.raisedAt().toString(), last.id().toString()).encode() : null);
	}

	/** As {@link WhoAnswersForAgency#mayRead}, of those who challenge. */
	private static String theirs(User reader, Map<String, Object> values) {
		if (reader.districts().isEmpty()) {
			return "1 = 1";
		}
		values.put("districts", reader.districts());
		values.put("asked", "\"askedOf\":\"" + reader.username() + "\"");
		return "(c.district in (:districts) or position(:asked in c.stages) > 0)";
	}

	private static String seek(Cursor after, Map<String, Object> values) {
		if (after == null) {
			return "";
		}
		try {
			values.put("after_at", after.moment(0).atOffset(ZoneOffset.UTC));
			values.put("after_id", UUID.fromString(after.part(1)));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
		return " and (c.raised_at < :after_at or (c.raised_at = :after_at and c.id < :after_id))";
	}

	/**
	 * One, with what the agency has done since.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 */
	public AgencyChallengeView read(ChallengeId id) {
		AgencyChallenge challenge = this.who.open(id);
		this.events.publishEvent(new RecordViewed(Subject.of(id), null, "AGENCY_CHALLENGE", this.clock.instant()));
		CodeLists.Agency agency = this.profile.codes()
			.agency(challenge.agency())
			.orElseGet(() -> new CodeLists.Agency(challenge.agency(), challenge.agency(), true));
		return challenge.view()
			.with(this.figures.between(agency, challenge.to().plusDays(1),
					ServiceTime.dayOf(this.clock.instant()).plusDays(1), challenge.district()));
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted for those who challenge no agencies
	 */
	public void demandChallenger() {
		this.who.demandChallenger();
	}

	/** Whether whoever is signed in challenges agencies. */
	public boolean challenges() {
		return this.user.get().is(READERS);
	}

}
