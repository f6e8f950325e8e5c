package org.earlyhelp.timeliness.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.earlyhelp.timeliness.figures.TimelinessQuery;

/** Timeliness as a file to take elsewhere. */
final class TimelinessCsv {

	static final String TYPE = "text/csv;charset=UTF-8";

	private TimelinessCsv() {
	}

	/**
	 * @param name what the file is called before its days
	 */
	static ResponseEntity<String> of(String name, TimelinessQuery query, String text) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("%s-%s-to-%s.csv".formatted(name, query.from(), query.to()))
						.build()
						.toString())
			.body(text);
	}

}
