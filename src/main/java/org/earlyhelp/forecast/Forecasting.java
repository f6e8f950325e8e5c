package org.earlyhelp.forecast;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.earlyhelp.forecast.Forecast.Basis;
import org.earlyhelp.forecast.Forecast.Horizon;
import org.earlyhelp.forecast.Forecast.LeftOut;
import org.earlyhelp.forecast.Forecast.OfDistrict;
import org.earlyhelp.forecast.Forecast.OfTimer;
import org.earlyhelp.forecast.Present.Waiting;
import org.earlyhelp.forecast.ReadingPresent.Read;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Tells how many deadlines are likely to be missed, of the clocks that the asker may see
 * figures of.
 */
@Service
public class Forecasting {

	/** One seed gives one answer; any would do. */
	static final long SEED = 2026;

	private static final Logger log = LoggerFactory.getLogger(Forecasting.class);

	private final ReadingPresent reading;

	private final Profile profile;

	private final Clock clock;

	Forecasting(ReadingPresent reading, Profile profile, Clock clock) {
		this.reading = reading;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * @param asAt null for now
	 * @param district one alone; null for all that the asker may see
	 * @param more practitioners, 1 or more
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	public Forecast forecast(Instant asAt, String district, int more) {
		long began = System.nanoTime();
		Instant at = (asAt != null) ? asAt : this.clock.instant();
		Read read = this.reading.read(at, district);
		Forecast forecast = read.measured().told().isEmpty() || !read.measured().isLongEnough()
				? tooLittle(at, district, more, read) : told(at, district, more, read);
		log.info("forecast asAt={} runs={} ms={}", at, forecast.basis().runs(),
				(System.nanoTime() - began) / 1_000_000);
		return forecast;
	}

	private Forecast tooLittle(Instant at, String district, int more, Read read) {
		return new Forecast(at, district, more, false, basis(read, 0), List.of(), List.of(), List.of(), List.of());
	}

	private Forecast told(Instant at, String district, int more, Read read) {
		Present present = read.present();
		List<Timer> timers = read.measured().told();
		Runs runs = new Simulation(present, timers, this.profile.forecast().runs(), SEED).play(more);
		boolean known = present.practice().isKnown();
		List<Integer> weeks = Measuring.WEEKS;
		List<Horizon> horizons = IntStream.range(0, weeks.size())
			.mapToObj((at4) -> new Horizon(weeks.get(at4), read.measured().until(weeks.get(at4)), runs.missed(at4),
					known ? runs.missedWithMore(at4) : null, known ? runs.fewer(at4) : null))
			.toList();
		List<OfTimer> ofTimers = timers.stream()
			.map((timer) -> new OfTimer(timer, this.profile.timescale(timer).name(), read.measured().ended(timer),
					present.practice().work().contains(timer), each((horizon) -> runs.missed(horizon, timer)),
					known ? each((horizon) -> runs.missedWithMore(horizon, timer)) : null))
			.toList();
		List<OfDistrict> ofDistricts = runs.districts()
			.stream()
			.map((one) -> new OfDistrict(one, each((horizon) -> runs.missed(horizon, one)),
					known ? each((horizon) -> runs.missedWithMore(horizon, one)) : null))
			.toList();
		return new Forecast(at, district, more, true, basis(read, runs.runs()), horizons, ofTimers, ofDistricts,
				leftOut(read, Set.copyOf(timers)));
	}

	private static List<Likely> each(java.util.function.IntFunction<Likely> horizon) {
		return IntStream.range(0, Measuring.WEEKS.size()).mapToObj(horizon).toList();
	}

	/** What is due and cannot be told of. */
	private List<LeftOut> leftOut(Read read, Set<Timer> told) {
		int last = read.present().horizons()[read.present().horizons().length - 1];
		return this.profile.clocks().stream().filter((timer) -> !told.contains(timer)).map((timer) -> {
			int due = read.present()
				.waiting()
				.stream()
				.filter((one) -> one.timer() == timer && one.due() >= 0 && one.due() < last)
				.mapToInt(Waiting::clocks)
				.sum();
			return new LeftOut(timer, this.profile.timescale(timer).name(), read.measured().ended(timer), due);
		}).filter((one) -> one.due() > 0 || one.ended() > 0).toList();
	}

	private Basis basis(Read read, int runs) {
		Measuring measured = read.measured();
		Present present = read.present();
		double practitioners = present.practice().practitioners();
		long started = present.weeks().stream().mapToLong(List::size).sum();
		double perDay = rounded((double) started / (5 * this.profile.forecast().arrivalsWeeks()));
		Double done = (practitioners > 0) ? rounded(read.done() / practitioners / Math.max(1, measured.workingDays()))
				: null;
		long openWork = present.waiting()
			.stream()
			.filter((one) -> present.practice().work().contains(one.timer()))
			.mapToLong(Waiting::clocks)
			.sum();
		return new Basis(this.profile.forecast().timesWeeks(), measured.weeksKnown(),
				this.profile.forecast().arrivalsWeeks(), perDay,
				measured.told().stream().mapToLong(measured::ended).sum(), rounded(practitioners), read.openCases(),
				done, openWork, rounded(present.practice().load()), runs, SEED);
	}

	private static double rounded(double number) {
		return Math.round(number * 10) / 10.0;
	}

}
