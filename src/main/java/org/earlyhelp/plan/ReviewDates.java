package org.earlyhelp.plan;

import java.time.LocalDate;

import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * When a plan is reviewed: on the day agreed, and never beyond the hard limit.
 *
 * @see "pathway, 2.2, T15, T16 and the note on nextReviewOn"
 */
@Component
public class ReviewDates {

	private final ProfileInForce profiles;

	private final WorkingCalendar calendar;

	ReviewDates(ProfileInForce profiles, WorkingCalendar calendar) {
		this.profiles = profiles;
		this.calendar = calendar;
	}

	/**
	 * @param heldOn the meeting or review from which it counts
	 * @param agreed the day agreed; null for none
	 * @param rule T15 after the plan, T16 after a review, T22 after a step-down
	 * @throws InvalidInput where it is not after the day it counts from
	 * @throws ReviewBeyondLimit where it lies beyond the hard limit
	 */
	public void check(LocalDate heldOn, LocalDate agreed, Timer rule) {
		check(heldOn, heldOn, agreed, rule);
	}

	/** The same where the limit counts from an earlier day. */
	public void check(LocalDate from, LocalDate heldOn, LocalDate agreed, Timer rule) {
		if (agreed == null) {
			return;
		}
		if (!agreed.isAfter(heldOn)) {
			throw InvalidInput.of("nextReviewOn", "date.not-after-meeting", heldOn);
		}
		LocalDate latest = latest(from, rule);
		if (agreed.isAfter(latest)) {
			throw new ReviewBeyondLimit(agreed, latest);
		}
	}

	private LocalDate latest(LocalDate heldOn, Timer rule) {
		var timescale = this.profiles.on(heldOn).timescale(rule);
		Span limit = (timescale.limit() != null) ? timescale.limit() : timescale.due();
		return ServiceTime.dayOf(this.calendar.reckon(heldOn, limit).due());
	}

}
