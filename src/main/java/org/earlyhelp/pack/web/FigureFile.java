package org.earlyhelp.pack.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Figures as a file to take elsewhere. */
final class FigureFile {

	static final String TYPE = "text/csv;charset=UTF-8";

	private FigureFile() {
	}

	static ResponseEntity<String> of(String name, String text) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".csv").build().toString())
			.body(text);
	}

}
