package org.earlyhelp.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.earlyhelp.kpi.ClosedQuarter;
import org.earlyhelp.kpi.KpiFigure;
import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.ReadingClosedQuarters;
import org.earlyhelp.kpi.ReadingKpis;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.pack.Pack.Told;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.SmallNumbers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the quarterly pack to those who answer for the service, audit it or analyse it:
 * of closed quarters as they were told last, of the pack's own quarter as the records
 * stand now where it is not closed.
 */
@Service
@Transactional(readOnly = true)
public class ReadingPack {

	/** So many quarters stand beside each other. */
	static final int QUARTERS = 8;

	private static final Pattern NAME = Pattern.compile("20[0-9]{2}-Q[1-4]");

	private final ReadingClosedQuarters closed;

	private final ReadingKpis kpis;

	private final Stories stories;

	private final Profile profile;

	private final Clock clock;

	ReadingPack(ReadingClosedQuarters closed, ReadingKpis kpis, Stories stories, Profile profile, Clock clock) {
		this.closed = closed;
		this.kpis = kpis;
		this.stories = stories;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * A quarter that can be told of.
	 *
	 * @param stories how many stories were written to it
	 */
	public record Line(String quarter, LocalDate from, LocalDate to, QuarterState state, int stories) {
	}

	/** Whether whoever asks may see them. */
	public boolean mayRead() {
		return this.closed.mayRead();
	}

	/**
	 * The present quarter and those before it, two years of them, the latest first.
	 * @throws org.earlyhelp.shared.NotPermitted for those who see no figures of the whole
	 * service
	 */
	public List<Line> list() {
		List<ClosedQuarter> told = this.closed.all();
		List<Period> quarters = upTo(Period.quarterOf(today()));
		return quarters.stream()
			.sorted((one, other) -> other.from().compareTo(one.from()))
			.map((quarter) -> new Line(quarter.quarterName(), quarter.from(), quarter.to(),
					state(quarter, latest(told, quarter).isPresent()), this.stories.latest(quarter).size()))
			.toList();
	}

	/**
	 * @param outside whether small numbers are left out
	 * @throws org.earlyhelp.shared.NotPermitted for those who see no figures of the whole
	 * service
	 * @throws NotThere where there is no such quarter, or it has not begun
	 */
	public Pack read(String name, boolean outside) {
		List<ClosedQuarter> told = this.closed.all();
		Period own = quarter(name);
		var quarters = new ArrayList<Told>();
		for (Period quarter : upTo(own)) {
			quarters.add(told(quarter, told, quarter.equals(own)));
		}
		return Pack.of(quarters, this.stories.latest(own),
				outside ? new SmallNumbers(this.profile.kpis().smallNumbersTo()) : null);
	}

	/**
	 * The quarter of this name.
	 * @throws NotThere where there is none, or it has not begun
	 */
	Period quarter(String name) {
		if (!NAME.matcher(name).matches()) {
			throw NotThere.none(name);
		}
		Period quarter = Period.quarter(name);
		if (quarter.from().isAfter(today())) {
			throw NotThere.none(name);
		}
		return quarter;
	}

	/** What its figures were told by last; empty where it is not closed. */
	Optional<ClosedQuarter> statement(Period quarter) {
		return latest(this.closed.all(), quarter);
	}

	private Told told(Period quarter, List<ClosedQuarter> told, boolean own) {
		Optional<ClosedQuarter> statement = latest(told, quarter);
		List<KpiFigure> figures = statement.map((one) -> this.closed.read(one.id()).figures())
			.orElseGet(() -> own ? this.kpis.read(quarter) : List.of());
		return new Told(quarter, state(quarter, statement.isPresent()), statement.orElse(null), figures);
	}

	private QuarterState state(Period quarter, boolean isClosed) {
		if (isClosed) {
			return QuarterState.CLOSED;
		}
		return quarter.to().isBefore(today()) ? QuarterState.NOT_CLOSED : QuarterState.GOES_ON;
	}

	private static Optional<ClosedQuarter> latest(List<ClosedQuarter> told, Period quarter) {
		return told.stream()
			.filter((one) -> one.from().equals(quarter.from()))
			.max((one, other) -> Integer.compare(one.number(), other.number()));
	}

	/** The earliest first. */
	private static List<Period> upTo(Period last) {
		var quarters = new ArrayList<Period>();
		for (int back = QUARTERS - 1; back >= 0; back--) {
			quarters.add(Period.quarterOf(last.from().minusMonths(3L * back)));
		}
		return quarters;
	}

	private LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

}
