package org.earlyhelp.subjectaccess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.text.Sha256;

/** One page in a ZIP file: the same bytes from the same page, on whatever machine. */
record Zipped(byte[] bytes, String sha256) {

	/**
	 * @param at when it was made
	 */
	static Zipped of(String name, String page, Instant at) {
		byte[] content = page.getBytes(StandardCharsets.UTF_8);
		var checked = new CRC32();
		checked.update(content);
		var entry = new ZipEntry(name + ".html");
		// Stored, since machines press in different ways.
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCompressedSize(content.length);
		entry.setCrc(checked.getValue());
		entry.setTimeLocal(LocalDateTime.ofInstant(at, ServiceTime.LONDON).withSecond(0).withNano(0));
		var out = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			zip.putNextEntry(entry);
			zip.write(content);
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] bytes = out.toByteArray();
		return new Zipped(bytes, Sha256.hex(bytes));
	}

}
