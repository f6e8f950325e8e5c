package org.earlyhelp.subjectaccess;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.earlyhelp.shared.ServiceTime;

/** A ZIP file: the same bytes from the same contents, on whatever machine. */
final class Zipped implements Closeable {

	private final ZipOutputStream zip;

	private final LocalDateTime at;

	/**
	 * @param at when it was made
	 */
	Zipped(OutputStream out, Instant at) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.at = LocalDateTime.ofInstant(at, ServiceTime.LONDON).withSecond(0).withNano(0);
	}

	void add(String path, byte[] content) throws IOException {
		var checked = new CRC32();
		checked.update(content);
		var entry = new ZipEntry(path);
		// Stored, since machines press in different ways.
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCompressedSize(content.length);
		entry.setCrc(checked.getValue());
		entry.setTimeLocal(this.at);
		this.zip.putNextEntry(entry);
		this.zip.write(content);
		this.zip.closeEntry();
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
