package org.earlyhelp.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.User;
import org.earlyhelp.frontdoor.DecidedContact;
import org.earlyhelp.frontdoor.DecidedContacts;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.policy.ThresholdBacktest.Changed;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Cursor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what another threshold would have recommended of the contacts that were decided in
 * a time. Changes nothing; the ledger keeps that somebody asked.
 */
@Service
public class BacktestingThreshold {

	/** A table is tried on so many years at most. */
	private static final int YEARS = 3;

	private final DecidedContacts contacts;

	private final ThresholdTables tables;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BacktestingThreshold(DecidedContacts contacts, ThresholdTables tables, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.tables = tables;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotPermitted for those who answer for no service, and analyse none
	 */
	public void demand() {
		if (!PolicyRoles.mayPreview(this.user.get())) {
			throw new NotPermitted("what a change would move");
		}
	}

	/**
	 * @param limit how many contacts are listed
	 * @param after where the list goes on; null for its beginning
	 * @throws NotPermitted for those who answer for no service, and analyse none
	 * @throws InvalidInput where the table could not be used, or the time is none
	 */
	@Transactional
	public ThresholdBacktest backtest(BacktestThreshold asked, int limit, Cursor after) {
		demand();
		User reader = this.user.get();
		Instant now = this.clock.instant();
		LocalDate to = (asked.to() != null) ? asked.to() : ServiceTime.dayOf(now);
		LocalDate from = (asked.from() != null) ? asked.from() : to.minusYears(1).plusDays(1);
		refuse(from, to);
		ThresholdTables.Table inForce = this.tables.inForce();
		var backtest = new Backtest((version) -> this.tables.called(version).map(ThresholdTables.Table::threshold),
				inForce.threshold(), this.tables.read(asked.table()).threshold());
		var page = new Lines(limit, after);
		this.contacts.tell(ServiceTime.at(from, LocalTime.MIDNIGHT), ServiceTime.at(to.plusDays(1), LocalTime.MIDNIGHT),
				reader, FigureScope.demand(reader, "figures"),
				(contact) -> backtest.take(contact).ifPresent((changed) -> page.add(changed, contact)));
		this.events.publishEvent(new ListViewed("THRESHOLD_BACKTEST",
				page.shown().stream().map(Changed::contactId).toList(), filters(from, to), now));
		return new ThresholdBacktest(from, to, inForce.version(), backtest.contacts(), backtest.told(),
				backtest.untold(), backtest.notRepeatable(), backtest.families(), backtest.changedContacts(),
				backtest.changedFamilies(), backtest.followed(), backtest.levels(this.profile), backtest.conversion(),
				backtest.cases(), backtest.workload(this.profile), page.shown(), page.known, page.next());
	}

	private static void refuse(LocalDate from, LocalDate to) {
		new InvalidInput.Findings().unless(ServiceTime.isKept(from.getYear()), "from", "threshold.period", YEARS)
			.unless(ServiceTime.isKept(to.getYear()), "to", "threshold.period", YEARS)
			.unless(!from.isAfter(to), "to", "period.order")
			.unless(!from.isBefore(to.minusYears(YEARS)), "from", "threshold.period", YEARS)
			.refuse();
	}

	private static Map<String, String> filters(LocalDate from, LocalDate to) {
		var filters = new HashMap<String, String>();
		filters.put("from", from.toString());
		filters.put("to", to.toString());
		return filters;
	}

	/** One page of the contacts that change, as they come. */
	private static final class Lines {

		private final int limit;

		private final Instant afterAt;

		private final UUID afterId;

		private final List<Changed> found = new ArrayList<>();

		private long known;

		Lines(int limit, Cursor after) {
			this.limit = limit;
			this.afterAt = (after != null) ? after.moment(0) : null;
			this.afterId = (after != null) ? idOf(after) : null;
		}

		private static UUID idOf(Cursor after) {
			try {
				return UUID.fromString(after.part(1));
			}
			catch (IllegalArgumentException ex) {
				throw Cursor.unreadable();
			}
		}

		void add(Changed changed, DecidedContact contact) {
			if (!contact.known()) {
				return;
			}
			this.known++;
			if (isAfter(changed) && this.found.size() <= this.limit) {
				this.found.add(changed);
			}
		}

		private boolean isAfter(Changed changed) {
			if (this.afterAt == null) {
				return true;
			}
			int order = changed.decidedAt().compareTo(this.afterAt);
			return order > 0 || (order == 0 && changed.contactId().toString().compareTo(this.afterId.toString()) > 0);
		}

		List<Changed> shown() {
			return (this.found.size() > this.limit) ? List.copyOf(this.found.subList(0, this.limit))
					: List.copyOf(this.found);
		}

		String next() {
			if (this.found.size() <= this.limit) {
				return null;
			}
			Changed last = this.found.get(this.limit - 1);
			return Cursor.of(last.decidedAt().toString(), last.contactId().toString()).encode();
		}

	}

}
