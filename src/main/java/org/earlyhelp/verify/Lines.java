package org.earlyhelp.verify;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/**
 * Reads a file of a bundle line by line, hashing it on the way; never more than one line
 * in memory.
 */
final class Lines implements Closeable {

	/** Longer than any entry. */
	static final int LONGEST = 4 << 20;

	private static final int AT_ONCE = 1 << 16;

	private final String file;

	private final InputStream in;

	private final MessageDigest digest = MerkleHash.sha256();

	private final CRC32 crc = new CRC32();

	private final byte[] buffer = new byte[AT_ONCE];

	private int from;

	private int to;

	private long bytes;

	private long number;

	Lines(String file, InputStream in) {
		this.file = file;
		this.in = in;
	}

	/** Without its line feed; null after the last. */
	String next() throws Broken {
		ByteArrayOutputStream begun = null;
		while (true) {
			if (this.from == this.to && !fill()) {
				if (begun == null) {
					return null;
				}
				this.number++;
				throw new Broken(place(), "is cut off");
			}
			int end = this.from;
			while (end < this.to && this.buffer[end] != '\n') {
				end++;
			}
			if (end < this.to && begun == null) {
				String line = decoded(ByteBuffer.wrap(this.buffer, this.from, end - this.from));
				this.from = end + 1;
				return line;
			}
			begun = (begun != null) ? begun : new ByteArrayOutputStream(AT_ONCE * 2);
			begun.write(this.buffer, this.from, end - this.from);
			if (begun.size() > LONGEST) {
				this.number++;
				throw new Broken(place(), "is longer than any entry");
			}
			boolean whole = end < this.to;
			this.from = whole ? end + 1 : end;
			if (whole) {
				return decoded(ByteBuffer.wrap(begun.toByteArray()));
			}
		}
	}

	/** The last line that was read. */
	String place() {
		return this.file + " line " + this.number;
	}

	long number() {
		return this.number;
	}

	/** In base64; after the last line. */
	String sha256() {
		return Base64Text.of(this.digest.digest());
	}

	long crc() {
		return this.crc.getValue();
	}

	long bytes() {
		return this.bytes;
	}

	private boolean fill() throws Broken {
		try {
			int read = this.in.read(this.buffer, 0, this.buffer.length);
			if (read < 1) {
				return false;
			}
			this.digest.update(this.buffer, 0, read);
			this.crc.update(this.buffer, 0, read);
			this.bytes += read;
			this.from = 0;
			this.to = read;
			return true;
		}
		catch (IOException ex) {
			throw new Broken(this.file, "cannot be unpacked");
		}
	}

	private String decoded(ByteBuffer line) throws Broken {
		this.number++;
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(line)
				.toString();
		}
		catch (CharacterCodingException ex) {
			throw new Broken(place(), "is not in UTF-8");
		}
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
