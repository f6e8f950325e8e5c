package org.earlyhelp.shared.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * 32 secret bytes: from a property in earnest; a demo makes them once, in a file beside
 * its database that its owner alone can read.
 */
public final class SecretFile {

	public static final int BYTES = 32;

	private SecretFile() {
	}

	/**
	 * @param property where they are set, in base64
	 * @param value what is set there; null or blank where nothing is
	 * @param file a demo's file in its data directory
	 * @param why what is lost without them, as a sentence
	 * @throws IllegalStateException where they are not set, and this is no demo
	 */
	public static byte[] bytes(Environment environment, String property, String value, String file, String why) {
		if (value != null && !value.isBlank()) {
			return decoded(value, property);
		}
		if (!environment.acceptsProfiles(Profiles.of("demo & !prod"))) {
			throw new IllegalStateException("Set " + property
					+ " to 32 random bytes in base64 (openssl rand -base64 32), and keep a copy: " + why);
		}
		Path path = Path.of(environment.getProperty("early-help.data-dir", "var")).resolve(file);
		try {
			return decoded(made(path), path.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read or make " + path, ex);
		}
	}

	/** The same where they may be left out; then null. */
	public static byte[] optional(String property, String value) {
		return (value != null && !value.isBlank()) ? decoded(value, property) : null;
	}

	private static String made(Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				ownerOnly())) {
			channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(SealedBox.random(BYTES))));
		}
		catch (FileAlreadyExistsException ex) {
			// Made at an earlier start.
		}
		return Files.readString(file).strip();
	}

	private static FileAttribute<?>[] ownerOnly() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static byte[] decoded(String text, String where) {
		try {
			byte[] bytes = Base64.getDecoder().decode(text.strip());
			if (bytes.length == BYTES) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below, without the text.
		}
		throw new IllegalStateException(where + " is not 32 bytes in base64");
	}

}
