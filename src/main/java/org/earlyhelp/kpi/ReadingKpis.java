package org.earlyhelp.kpi;

import java.time.Clock;
import java.util.List;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the measures of a period, as the records stand now, of the work that the asker
 * answers for. A figure names nobody: restricted cases count in it.
 */
@Service
@Transactional(readOnly = true)
public class ReadingKpis {

	private final Measures measures;

	private final Figuring figuring;

	private final Profile profile;

	private final CurrentUser user;

	private final Clock clock;

	ReadingKpis(Measures measures, Figuring figuring, Profile profile, CurrentUser user, Clock clock) {
		this.measures = measures;
		this.figuring = figuring;
		this.profile = profile;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Those that the asker may see, K01 first, without comparisons.
	 * @throws NotPermitted where they may see none
	 */
	public List<KpiFigure> read(Period period) {
		KpiAudience audience = KpiAudience.of(this.user.get());
		Asked asked = asked(period, audience.scope());
		return this.measures.all()
			.stream()
			.filter(audience::sees)
			.map((measure) -> this.figuring.figure(measure, asked))
			.toList();
	}

	/**
	 * One with its comparisons.
	 * @throws NotPermitted where they may see none
	 * @throws NotThere where there is none, or none for the asker
	 */
	public KpiFigure read(String id, Period period) {
		KpiAudience audience = KpiAudience.of(this.user.get());
		return this.figuring.compared(measure(id, audience), asked(period, audience.scope()));
	}

	/** Whether there is such a measure, whoever may see it. */
	public boolean isThere(String id) {
		return this.measures.called(id).isPresent();
	}

	/**
	 * Those that the asker may see, with comparisons.
	 * @throws NotPermitted where they may see none
	 */
	public List<KpiFigure> readCompared(Period period) {
		return compared(KpiAudience.of(this.user.get()), period);
	}

	/** All of the whole service, with comparisons: what a closed quarter keeps. */
	List<KpiFigure> whole(Period period) {
		Asked asked = asked(period, new FigureScope(java.util.Set.of(), null));
		return this.measures.all().stream().map((measure) -> this.figuring.compared(measure, asked)).toList();
	}

	/** Those that this audience may see, with comparisons. */
	List<KpiFigure> compared(KpiAudience audience, Period period) {
		Asked asked = asked(period, audience.scope());
		return this.measures.all()
			.stream()
			.filter(audience::sees)
			.map((measure) -> this.figuring.compared(measure, asked))
			.toList();
	}

	Measure measure(String id, KpiAudience audience) {
		return this.measures.called(id).filter(audience::sees).orElseThrow(() -> NotThere.none(id));
	}

	Asked asked(Period period, FigureScope scope) {
		return new Asked(period, this.clock.instant(), this.profile.casework().reopenedMonths(),
				this.profile.kpis().programmeFrom(), scope);
	}

}
