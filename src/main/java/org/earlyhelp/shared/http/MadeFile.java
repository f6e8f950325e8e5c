package org.earlyhelp.shared.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file that was made and written down, on its way out. It lies on the disk until it is
 * closed, readable by the service alone.
 *
 * @param contentType what it is
 * @param rows how many it has, its heading not counted
 */
public record MadeFile(String filename, String contentType, Path path, long bytes, long rows) implements Closeable {

	/** Sends it to be kept, and clears it away. */
	public void send(HttpServletResponse response) throws IOException {
		try (this) {
			response.setContentType(this.contentType);
			response.setContentLengthLong(this.bytes);
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(this.filename).build().toString());
			response.setHeader("X-Rows", String.valueOf(this.rows));
			Files.copy(this.path, response.getOutputStream());
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
