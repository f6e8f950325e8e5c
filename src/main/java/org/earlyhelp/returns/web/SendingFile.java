package org.earlyhelp.returns.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.returns.ReturnFile;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a return to be kept, and clears it away. */
final class SendingFile {

	static final String CSV = "text/csv;charset=UTF-8";

	private SendingFile() {
	}

	/**
	 * How many rows were left out is for the ledger: it tells that somebody is
	 * restricted.
	 */
	static void send(ReturnFile made, HttpServletResponse response) throws IOException {
		try (made) {
			response.setContentType(CSV);
			response.setContentLengthLong(made.bytes());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(made.filename()).build().toString());
			response.setHeader("X-Rows", String.valueOf(made.rows()));
			made.writeTo(response.getOutputStream());
		}
	}

}
