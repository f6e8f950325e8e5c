package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

/**
 * When something happened: to the moment, or to the day where only the day was told.
 *
 * @param day the day in London; never null
 * @param at the moment; where only the day is known, when it was told
 * @param dayOnly whether the day is all that is known
 */
record Happened(LocalDate day, Instant at, boolean dayOnly) {

	static Happened at(Instant moment) {
		return new Happened(ServiceTime.dayOf(moment), moment, false);
	}

	/** A fact with a day of its own; where it has none, it happened when it was told. */
	static Happened on(LocalDate day, Instant told) {
		return (day != null) ? new Happened(day, told, true) : at(told);
	}

	/** The moment from which a clock counts as started. */
	Instant asStart() {
		if (!this.dayOnly || ServiceTime.dayOf(this.at).equals(this.day)) {
			return this.at;
		}
		return ServiceTime.at(this.day, WorkingCalendar.OPENING);
	}

	/** The moment at which a clock counts as stopped: the end of a day at the latest. */
	Instant asStop() {
		if (!this.dayOnly) {
			return this.at;
		}
		Instant end = ServiceTime.at(this.day, WorkingCalendar.CLOSING);
		return this.at.isBefore(end) ? this.at : end;
	}

	/** Whether it was in time: on the due day is, where only the day is known. */
	boolean by(Instant due) {
		return this.dayOnly ? !this.day.isAfter(ServiceTime.dayOf(due)) : !this.at.isAfter(due);
	}

}
