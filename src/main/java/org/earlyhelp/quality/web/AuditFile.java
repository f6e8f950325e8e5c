package org.earlyhelp.quality.web;

import java.time.YearMonth;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What could have been drawn in a month, as a file to draw again from. */
final class AuditFile {

	static final String TYPE = "text/csv;charset=UTF-8";

	private AuditFile() {
	}

	static ResponseEntity<String> of(YearMonth month, String text) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("audit-sample-" + month + ".csv").build().toString())
			.body(text);
	}

}
