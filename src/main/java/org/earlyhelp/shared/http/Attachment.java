package org.earlyhelp.shared.http;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody filed: to be saved, and never shown as a page of the service. */
public final class Attachment {

	private Attachment() {
	}

	/**
	 * @param name as it was called when it was filed, in whatever script
	 */
	public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
