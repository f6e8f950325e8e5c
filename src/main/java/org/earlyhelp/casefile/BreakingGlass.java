package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody read one case that is not there for them, for an hour, in their own name
 * and for a reason. Whoever holds the case, those who answer for it and the records
 * officer are told at once, and another looks at it within a working day.
 *
 * @see "people-and-access, 6.2 Need to know"
 */
@Service
@Transactional
public class BreakingGlass {

	/** No longer, whoever asks. */
	static final Duration LASTS = Duration.ofMinutes(60);

	private final CaseFiles cases;

	private final BrokenGlasses glasses;

	private final Glass glass;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BreakingGlass(CaseFiles cases, BrokenGlasses glasses, Glass glass, CurrentUser user, JdbcClient database,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.glasses = glasses;
		this.glass = glass;
		this.user = user;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What was opened.
	 *
	 * @param until the first moment at which it is shut again
	 */
	public record Broken(BrokenGlass glass, Instant until) {
	}

	/**
	 * Whether whoever asks may break a glass at all. Says nothing about any case, so that
	 * nobody learns from it which there are.
	 * @throws NotPermitted where they may not
	 */
	public void mayAsk() {
		if (!Access.breaksGlass(this.user.get())) {
			throw new NotPermitted("break-glass");
		}
	}

	/**
	 * @throws NotPermitted where it is not for such a person
	 * @throws NotThere where there is no such case, or it is sealed
	 * @throws GlassNotNeeded where they may read the case by right, or do so already
	 * behind broken glass
	 */
	public Broken breaks(CaseId id, BreakGlass asked) {
		mayAsk();
		User asker = this.user.get();
		CaseFile file = this.cases.held(id);
		if (Access.decide(asker, file.facts(), Deed.SEE) == Access.Verdict.PERMITTED) {
			throw GlassNotNeeded.byRight();
		}
		if (!Access.mayBreakGlass(asker, file.facts())) {
			throw NotThere.hidden(id);
		}
		if (this.glass.isBroken(asker, file)) {
			throw GlassNotNeeded.already();
		}
		Instant now = this.clock.instant();
		BrokenGlass broken = this.glasses
			.save(BrokenGlass.by(asker, file, asked, reference(now), now, now.plus(LASTS)));
		this.events.publishEvent(new GlassBroken(broken.id(), id, asker.username(), broken.reasonCode(),
				broken.reason(), broken.until(), file.family(), now));
		return new Broken(broken, broken.until());
	}

	private String reference(Instant at) {
		long number = this.database.sql("select nextval('broken_glass_reference')").query(Long.class).single();
		return "G-%d-%06d".formatted(ServiceTime.dayOf(at).getYear(), number);
	}

}
