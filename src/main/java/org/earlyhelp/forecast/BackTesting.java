package org.earlyhelp.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.earlyhelp.forecast.BackTest.Checked;
import org.earlyhelp.forecast.BackTest.Month;
import org.earlyhelp.forecast.Forecast.Horizon;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.timeliness.figures.ReadingTimeliness;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.earlyhelp.timeliness.figures.TimerFigures;

import org.springframework.stereotype.Service;

/**
 * Makes the forecast of each past month’s end, of what stood then, and holds it against
 * what the figures of deadlines tell of the weeks that followed.
 */
@Service
public class BackTesting {

	/** So many months are looked back on at most. */
	public static final int MONTHS = 12;

	private final Forecasting forecasting;

	private final ReadingTimeliness timeliness;

	private final Clock clock;

	BackTesting(Forecasting forecasting, ReadingTimeliness timeliness, Clock clock) {
		this.forecasting = forecasting;
		this.timeliness = timeliness;
		this.clock = clock;
	}

	/**
	 * The last twelve months at whose end the nearest horizon began and is over.
	 * @param to no month that ends later than this day; null for up to now
	 * @param district one alone; null for all that the asker may see
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	public BackTest look(LocalDate to, String district) {
		LocalDate yesterday = ServiceTime.dayOf(this.clock.instant()).minusDays(1);
		LocalDate last = yesterday.minusWeeks(Measuring.WEEKS.get(0));
		if (to != null && to.isBefore(last)) {
			last = to;
		}
		YearMonth month = YearMonth.from(last.plusDays(1)).minusMonths(1);
		var months = new ArrayList<Month>();
		for (int back = MONTHS - 1; back >= 0; back--) {
			months.add(month(month.minusMonths(back).atEndOfMonth(), yesterday, district));
		}
		return BackTest.of(district, months);
	}

	private Month month(LocalDate end, LocalDate yesterday, String district) {
		Forecast forecast = this.forecasting.forecast(endOf(end), district, 0);
		Set<Timer> told = new HashSet<>(forecast.timers().stream().map(Forecast.OfTimer::timer).toList());
		List<Checked> checked = forecast.horizons()
			.stream()
			.filter((horizon) -> !horizon.until().isAfter(yesterday))
			.map((horizon) -> checked(end, horizon, told, district))
			.toList();
		return new Month(end, forecast.enough(), checked);
	}

	private Checked checked(LocalDate end, Horizon horizon, Set<Timer> told, String district) {
		List<TimerFigures> came = this.timeliness.figures(new TimelinessQuery(end.plusDays(1), horizon.until(),
				endOf(horizon.until()), null, district, null, null));
		long all = came.stream().mapToLong(TimerFigures::missed).sum();
		long ofTold = came.stream()
			.filter((figures) -> told.contains(figures.timer()))
			.mapToLong(TimerFigures::missed)
			.sum();
		return Checked.of(horizon.weeks(), horizon.until(), horizon.missed(), ofTold, all - ofTold);
	}

	private static Instant endOf(LocalDate day) {
		return ServiceTime.at(day.plusDays(1), LocalTime.MIDNIGHT).minusMillis(1);
	}

}
