package org.earlyhelp.conformance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;
import org.earlyhelp.shared.csv.CsvFile;
import org.earlyhelp.shared.http.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the hundred most frequent paths to take elsewhere, as CSV; what would tell of few
 * families is left out. Each file is in the ledger.
 */
@Service
@Transactional
public class ExportingConformance {

	private static final List<String> HEAD = List.of("variant", "steps", "from", "to", "cases", "ended", "parts_after",
			"usual_step", "step_here");

	private final ReadingConformance reading;

	private final SmallNumbers small;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExportingConformance(ReadingConformance reading, Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.reading = reading;
		this.small = new SmallNumbers(profile.kpis().smallNumbersTo());
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no conformance
	 */
	public String variants(ConformanceQuery query) {
		List<Variant> variants = this.reading.variants(query, Page.MOST, null).items();
		Set<Integer> left = this.small
			.among(variants.stream().map((one) -> new Numbers(one.ended(), one.cases())).toList());
		var rows = new ArrayList<List<String>>();
		for (int at = 0; at < variants.size(); at++) {
			Variant one = variants.get(at);
			Parting parts = one.parts();
			boolean few = left.contains(at);
			rows.add(CsvFile.row(one.id(), String.join(" ", one.steps()), query.from(), query.to(),
					few ? CsvFile.LEFT_OUT : one.cases(), few ? CsvFile.LEFT_OUT : one.ended(),
					(parts != null) ? parts.after() : null, (parts != null) ? parts.usual() : null,
					(parts != null) ? parts.here() : null));
		}
		var file = new CsvFile(HEAD, rows);
		this.events.publishEvent(file.exported("CONFORMANCE", query.filters(), 0, this.clock.instant()));
		return file.text();
	}

}
