package org.earlyhelp.workflow.engine;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.frontdoor.Threshold;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.locality.Profile;

import org.springframework.stereotype.Component;

/** The threshold that holds, and others that are tried. */
@Component
class DmnThresholds implements Threshold, ThresholdTables {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Profile profile;

	private final Table shipped;

	DmnThresholds(Profile profile) {
		this.profile = profile;
		var threshold = new DmnThreshold(profile);
		this.shipped = new Table(threshold.version(), DmnThreshold.text(profile.id()), threshold);
	}

	@Override
	public Recommendation recommend(ThresholdQuestion question) {
		return inForce().threshold().recommend(question);
	}

	@Override
	public Table inForce() {
		return this.shipped;
	}

	@Override
	public Table read(String text) {
		return new ReadingThreshold(this.profile, this.engine, inForce().text()).read(text);
	}

}
