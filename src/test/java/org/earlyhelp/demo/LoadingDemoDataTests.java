package org.earlyhelp.demo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoadingDemoDataTests {

	@Test
	void stopsTheStartWhereNobodyKnowsTheData() {
		assertThatExceptionOfType(UnknownDemoData.class)
			.isThrownBy(() -> new LoadingDemoData(null, null, null, null, "everything"))
			.withMessageContaining("'everything'");
	}

	@Test
	void tellsWhatMayBeLoaded() {
		var analysis = new UnknownDemoDataAnalyzer().analyze(new UnknownDemoData("everything"));

		assertThat(analysis.getDescription()).contains("early-help.demo.data is 'everything'");
		assertThat(analysis.getAction()).contains("'year'", "'scenarios'", "'none'");
	}

}
