package org.earlyhelp.kpi.web;

import org.earlyhelp.kpi.ExportingKpis;
import org.earlyhelp.kpi.Period;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The measures as a file to take elsewhere. */
final class KpiCsv {

	static final String TYPE = "text/csv;charset=UTF-8";

	private KpiCsv() {
	}

	static ResponseEntity<String> of(ExportingKpis exporting, Period period) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("measures-%s-to-%s.csv".formatted(period.from(), period.to()))
						.build()
						.toString())
			.body(exporting.export(period));
	}

}
