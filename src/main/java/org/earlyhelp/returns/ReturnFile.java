package org.earlyhelp.returns;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was made and written down, on its way out. It lies on the disk until it is
 * closed, readable by the service alone.
 *
 * @param rows how many it has, its heading not counted
 */
public record ReturnFile(String filename, Path path, long bytes, long rows) implements Closeable {

	public void writeTo(OutputStream out) throws IOException {
		Files.copy(this.path, out);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
