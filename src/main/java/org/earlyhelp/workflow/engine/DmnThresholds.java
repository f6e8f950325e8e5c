package org.earlyhelp.workflow.engine;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.frontdoor.ShownThreshold;
import org.earlyhelp.frontdoor.Threshold;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileVersion;
import org.earlyhelp.locality.ProfileVersions;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The threshold that holds: the one that two people decided last, else the one of the
 * files. Each is read once; none changes.
 */
@Component
class DmnThresholds implements Threshold, ThresholdTables {

	private static final int QUESTIONS_REMEMBERED = 1_000;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Profile profile;

	private final ProfileVersions versions;

	private final Clock clock;

	private final Table shipped;

	private final Map<String, Table> decided = new ConcurrentHashMap<>();

	private final Function<String, Optional<String>> replaced;

	private final ConcurrentLruCache<Asked, Recommendation> answered = new ConcurrentLruCache<>(QUESTIONS_REMEMBERED,
			(asked) -> asked.table().threshold().recommend(asked.question()));

	@Autowired
	DmnThresholds(Profile profile, ProfileVersions versions, Clock clock, KeptTables kept) {
		this(profile, versions, clock, kept::called);
	}

	/**
	 * @param replaced the text of a table that came with an earlier release
	 */
	DmnThresholds(Profile profile, ProfileVersions versions, Clock clock, Function<String, Optional<String>> replaced) {
		this.replaced = replaced;
		this.profile = profile;
		this.versions = versions;
		this.clock = clock;
		var threshold = new DmnThreshold(profile);
		this.shipped = new Table(threshold.version(), DmnThreshold.text(profile.id()), threshold);
	}

	/**
	 * A table answers the same question the same; asking it takes long beside the rest.
	 */
	@Override
	public Recommendation recommend(ThresholdQuestion question) {
		return this.answered.get(new Asked(inForce(), question));
	}

	@Override
	public Table inForce() {
		return this.versions.thresholdOn(ServiceTime.dayOf(this.clock.instant())).map(this::table).orElse(this.shipped);
	}

	@Override
	public Optional<Table> called(String version) {
		return this.shipped.version().equals(version) ? Optional.of(this.shipped)
				: this.versions.thresholdCalled(version).map(this::table).or(() -> replaced(version));
	}

	private Optional<Table> replaced(String version) {
		return this.replaced.apply(version)
			.map((text) -> new Table(version, text,
					new DmnThreshold(ReadingThreshold.model(text), this.engine, version)));
	}

	@Override
	public Optional<ShownThreshold> shown(String version, ThresholdQuestion question) {
		return called(version).map((table) -> ShowingThreshold.show(table, question));
	}

	private Table table(ProfileVersion version) {
		return this.decided.computeIfAbsent(version.label(), (label) -> new Table(label, version.threshold(),
				new DmnThreshold(ReadingThreshold.model(version.threshold()), this.engine, label)));
	}

	@Override
	public Table read(String text) {
		return new ReadingThreshold(this.profile, this.engine, this.shipped.text()).read(text);
	}

	/** One question to one table. */
	private record Asked(Table table, ThresholdQuestion question) {
	}

}
