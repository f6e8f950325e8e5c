package org.earlyhelp.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileVersions;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.timeliness.ChangedTimescale;
import org.earlyhelp.timeliness.PreviewingTimescale;
import org.earlyhelp.timeliness.TimescalePreview;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes a change of the profile, with what it would do as things stand. Nothing
 * changes until a second person approves it.
 */
@Service
@Transactional
public class ProposingChange {

	/**
	 * Their days are agreed, or waited for by their process: no clock that runs moves.
	 */
	private static final Set<Timer> NEW_ONES_ALONE = EnumSet.of(Timer.REOFFER, Timer.SUSTAINED_CHECK);

	private final Changes changes;

	private final PreviewingTimescale previewing;

	private final BacktestingThreshold backtesting;

	private final ThresholdTables tables;

	private final ProfileVersions versions;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProposingChange(Changes changes, PreviewingTimescale previewing, BacktestingThreshold backtesting,
			ThresholdTables tables, ProfileVersions versions, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.changes = changes;
		this.previewing = previewing;
		this.backtesting = backtesting;
		this.tables = tables;
		this.versions = versions;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may propose: a service manager. */
	public boolean mayPropose() {
		return PolicyRoles.mayChange(this.user.get());
	}

	/**
	 * @return the id of the proposal
	 * @throws NotPermitted where the asker is no service manager
	 * @throws InvalidInput where the profile could not say so, or its day is not ahead
	 * @throws NothingChanges where it says so already
	 */
	public UUID propose(ProposeTimescale asked) {
		User proposer = demand();
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		refuseDay(asked.from(), today);
		Profile profile = this.versions.on(asked.from());
		ChangedTimescale changed = ChangedTimescale.of(asked.preview(), profile, today);
		if (changed.isNone()) {
			throw new NothingChanges();
		}
		new InvalidInput.Findings()
			.unless(!asked.movesOpen() || !NEW_ONES_ALONE.contains(asked.timer()), "moveOpen", "change.new-ones-alone")
			.refuse();
		TimescalePreview preview = this.previewing.preview(asked.preview(), 1, null);
		Change change = Change.of(changed, asked, profile.id(), new Figures(withoutLists(preview), null),
				this.versions.latestAbout(asked.timer()), proposer.username(), now);
		return keep(change, asked.reason(), now);
	}

	/**
	 * @return the id of the proposal
	 * @throws NotPermitted where the asker is no service manager
	 * @throws InvalidInput where the table could not be used, or its day is not ahead
	 * @throws NothingChanges where it is the one in force
	 */
	public UUID propose(ProposeThreshold asked) {
		User proposer = demand();
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		refuseDay(asked.from(), today);
		ThresholdTables.Table inForce = this.tables.inForce();
		if (inForce.text().strip().equals(asked.table().strip())) {
			throw new NothingChanges();
		}
		ThresholdBacktest backtest = this.backtesting.backtest(new BacktestThreshold(asked.table(), null, null), 1,
				null);
		Change change = Change.of(asked, inForce.version(), this.versions.on(today).id(),
				new Figures(null, withoutLists(backtest)), this.versions.latestAbout(null), proposer.username(), now);
		return keep(change, asked.reason(), now);
	}

	private UUID keep(Change change, String reason, Instant now) {
		this.changes.save(change);
		ChangeView kept = change.view();
		this.events.publishEvent(new ChangeProposed(kept.id(), kept.kind(), kept.timer(), kept.due(), kept.limit(),
				kept.from(), kept.moveOpen(), reason, now));
		return change.id();
	}

	private User demand() {
		if (!mayPropose()) {
			throw new NotPermitted("propose a change of the profile");
		}
		return this.user.get();
	}

	private static void refuseDay(LocalDate from, LocalDate today) {
		new InvalidInput.Findings()
			.unless(from.isAfter(today) && from.isBefore(today.plusYears(5)), "from", "change.from")
			.refuse();
	}

	/** What is kept names no case. */
	private static TimescalePreview withoutLists(TimescalePreview of) {
		return new TimescalePreview(of.timer(), of.name(), of.profileVersion(), of.from(), of.asAt(), of.present(),
				of.proposed(), of.all(), of.byDistrict(), of.byAgency(), List.of(), of.total(), null);
	}

	private static ThresholdBacktest withoutLists(ThresholdBacktest of) {
		return new ThresholdBacktest(of.from(), of.to(), of.tableInForce(), of.contacts(), of.told(), of.cannotBeTold(),
				of.notRepeatable(), of.families(), of.changedContacts(), of.changedFamilies(), of.followed(),
				of.levels(), of.conversion(), of.cases(), of.workload(), List.of(), of.total(), null);
	}

}
