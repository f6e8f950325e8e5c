package org.earlyhelp.shared.http;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A file that was made and written down, on its way out. It lies on the disk until it is
 * closed, readable by the service alone.
 *
 * @param contentType what it is
 * @param rows how many it has, its heading not counted
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record MadeFile(String filename, String contentType, Path path, long bytes, long rows,
		String sha256) implements Closeable {

	/** Writes a file, and says how many rows it got. */
	@FunctionalInterface
	public interface Filling {

		long fill(Writer out) throws IOException;

	}

	/** Pours a file that is no text, and says how many rows it got. */
	@FunctionalInterface
	public interface Pouring {

		long pour(OutputStream out) throws IOException;

	}

	/**
	 * Made, and told to the ledger before it leaves; where either breaks off, nothing of
	 * it is left.
	 */
	public static MadeFile of(String filename, String contentType, Filling filling, Consumer<MadeFile> telling) {
		return poured(filename, contentType, (out) -> {
			Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			long rows = filling.fill(writer);
			writer.flush();
			return rows;
		}, telling);
	}

	/** The same of bytes. */
	public static MadeFile poured(String filename, String contentType, Pouring pouring, Consumer<MadeFile> telling) {
		try {
			Path path = Files.createTempFile("made", ".file");
			try {
				MessageDigest digest = digest();
				long rows;
				try (OutputStream out = new BufferedOutputStream(
						new DigestOutputStream(Files.newOutputStream(path), digest))) {
					rows = pouring.pour(out);
				}
				var made = new MadeFile(filename, contentType, path, Files.size(path), rows,
						HexFormat.of().formatHex(digest.digest()));
				telling.accept(made);
				made.goWithTheTransaction();
				return made;
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(path);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What could not be told to the ledger in the end does not stay behind. */
	private void goWithTheTransaction() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					if (status != STATUS_COMMITTED) {
						MadeFile.this.close();
					}
				}
			});
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

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
	public void close() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
