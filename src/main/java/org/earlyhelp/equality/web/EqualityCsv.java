package org.earlyhelp.equality.web;

import org.earlyhelp.timeliness.figures.TimelinessQuery;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The comparison as a file to take elsewhere. */
final class EqualityCsv {

	static final String TYPE = "text/csv;charset=UTF-8";

	private EqualityCsv() {
	}

	static ResponseEntity<String> of(TimelinessQuery query, String text) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("equality-%s-to-%s.csv".formatted(query.from(), query.to()))
						.build()
						.toString())
			.body(text);
	}

}
