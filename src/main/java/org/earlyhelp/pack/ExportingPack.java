package org.earlyhelp.pack;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.earlyhelp.pack.Pack.Figure;
import org.earlyhelp.pack.Pack.Measured;

import org.earlyhelp.shared.csv.CsvFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the figures of the quarterly pack to take elsewhere, as CSV: one line for each
 * measure and quarter that was told, small numbers left out.
 *
 * @see "outcomes-and-kpis, 5.1 Rules"
 */
@Service
@Transactional
public class ExportingPack {

	private static final List<String> HEAD = List.of("question", "measure", "name", "quarter", "quarter_state",
			"numerator", "denominator", "value", "unit", "target", "baseline", "status", "query_version");

	private final ReadingPack reading;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExportingPack(ReadingPack reading, ApplicationEventPublisher events, Clock clock) {
		this.reading = reading;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted for those who see no figures of the whole
	 * service
	 * @throws org.earlyhelp.shared.NotThere where there is no such quarter, or it has not
	 * begun
	 */
	public String export(String quarter) {
		Pack pack = this.reading.read(quarter, true);
		var rows = new ArrayList<List<String>>();
		pack.chapters()
			.forEach((chapter) -> chapter.measures()
				.forEach((measure) -> measure.trend()
					.stream()
					.filter((figure) -> figure.queryVersion() != null)
					.map((figure) -> row(chapter.question(), measure, figure))
					.forEach(rows::add)));
		var file = new CsvFile(HEAD, rows);
		this.events.publishEvent(file.exported("QUARTERLY_PACK", Map.of("quarter", quarter), 0, this.clock.instant()));
		return file.text();
	}

	private static List<String> row(Question question, Measured measure, Figure figure) {
		boolean own = figure == measure.figure();
		return CsvFile.row(question, measure.id(), measure.name(), figure.quarter(), figure.state(),
				unless(figure.leftOut(), figure.numerator()), unless(figure.leftOut(), figure.denominator()),
				unless(figure.leftOut(), figure.value()), measure.unit(), measure.target(), measure.baseline(),
				own ? unless(figure.leftOut(), measure.status()) : null, figure.queryVersion());
	}

	private static Object unless(boolean leftOut, Object number) {
		return leftOut ? CsvFile.LEFT_OUT : number;
	}

}
