package org.earlyhelp.kpi.web;

import org.earlyhelp.kpi.Period;

import org.springframework.web.util.UriComponentsBuilder;

/** Where a measure, and what is behind one of its figures, is shown. */
record KpiAddress(String id, Period period, String variant, boolean counted, String by, String line) {

	static KpiAddress of(String id, Period period) {
		return new KpiAddress(id, period, null, false, null, null);
	}

	String page() {
		return builder().encode().toUriString();
	}

	/** The list on it. */
	String behind() {
		return builder().fragment("behind").encode().toUriString();
	}

	String after(String cursor) {
		return builder().queryParam("after", cursor).fragment("behind").encode().toUriString();
	}

	private UriComponentsBuilder builder() {
		UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/kpis/{id}")
			.queryParam("from", this.period.from())
			.queryParam("to", this.period.to());
		if (this.variant != null) {
			builder.queryParam("variant", this.variant);
		}
		if (this.counted) {
			builder.queryParam("counted", true);
		}
		if (this.by != null) {
			builder.queryParam("by", this.by).queryParam("line", "{line}");
		}
		return builder.uriVariables(java.util.Map.of("id", this.id, "line", (this.line != null) ? this.line : "NONE"));
	}

}
