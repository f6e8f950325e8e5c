package org.earlyhelp.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bundle on its way out. It lies on the disk until it is closed, readable by the
 * service alone.
 *
 * @param entries how many it has
 * @param closed how many of them say nothing to whoever asked
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record BundleFile(Path path, long bytes, long entries, long closed, String sha256) implements Closeable {

	public void writeTo(OutputStream out) throws IOException {
		Files.copy(this.path, out);
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
