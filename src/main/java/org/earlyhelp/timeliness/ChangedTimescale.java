package org.earlyhelp.timeliness;

import java.time.LocalDate;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.Timescale;
import org.earlyhelp.shared.InvalidInput;

/**
 * Another length of a clock, checked as a profile is. Pure.
 *
 * @param urgentBefore null where urgent is as any other, as {@code urgentAfter} is
 */
public record ChangedTimescale(Timer timer, Timescale before, Timescale after, Timescale urgentBefore,
		Timescale urgentAfter, LocalDate from) {

	/** Nobody decides now what holds later than in so many years. */
	private static final int YEARS_AHEAD = 5;

	/**
	 * @param profile what holds on the first day of the change
	 * @throws InvalidInput where the profile could not say so
	 */
	public static ChangedTimescale of(PreviewTimescale asked, Profile profile, LocalDate today) {
		var findings = new InvalidInput.Findings();
		Timer timer = asked.timer();
		findings.unless(asked.locality() == null || asked.locality().equals(profile.id()), "locality",
				"timescale.not-here", profile.id());
		findings.unless(profile.clocks().contains(timer), "timer", "timescale.no-clock");
		LocalDate from = (asked.from() != null) ? asked.from() : today;
		findings.unless(!from.isBefore(today) && !from.isAfter(today.plusYears(YEARS_AHEAD)), "from", "timescale.from",
				YEARS_AHEAD);
		findings.refuse();
		Timescale before = profile.timescale(timer);
		Timescale after = changed(before, asked.due(), asked.limit(), "", findings);
		Timescale urgentBefore = profile.urgent().get(timer);
		Timescale urgentAfter = urgentBefore;
		if (asked.urgent() != null) {
			findings.unless(urgentBefore != null, "urgent", "timescale.not-urgent");
			if (urgentBefore != null) {
				urgentAfter = changed(urgentBefore, asked.urgent().due(), asked.urgent().limit(), "urgent.", findings);
			}
		}
		findings.refuse();
		return new ChangedTimescale(timer, before, after, urgentBefore, urgentAfter, from);
	}

	/** The profile with it, under this version. */
	public Profile in(Profile profile, String version) {
		return profile.with(version, this.timer, this.after, this.urgentAfter);
	}

	/** Whether it is what holds already. */
	public boolean isNone() {
		return this.before.equals(this.after)
				&& (this.urgentBefore == null || this.urgentBefore.equals(this.urgentAfter));
	}

	private static Timescale changed(Timescale before, String due, String limit, String path,
			InvalidInput.Findings findings) {
		Span newDue = Span.of(due);
		Span newLimit = (limit != null) ? Span.of(limit) : before.limit();
		Timescale after = new Timescale(before.name(), newDue, newLimit);
		findings.unless(newDue.amount() > 0 || before.due().amount() == 0, path + "due", "timescale.nothing");
		findings.unless(after.isOrdered(), path + "limit", "timescale.limit-before-due", newLimit, newDue);
		return after;
	}

}
