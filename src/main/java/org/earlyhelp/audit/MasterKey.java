package org.earlyhelp.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Wraps the families' keys. Comes from {@code early-help.ledger.master-key}; a demo makes
 * one beside its database, readable by its owner alone.
 */
@Component
class MasterKey {

	private static final int BYTES = 32;

	private final SecretKey key;

	MasterKey(LedgerSettings settings, Environment environment) {
		this.key = new SecretKeySpec(bytes(settings, environment), "AES");
	}

	byte[] wrap(byte[] key, byte[] label) {
		return SealedBox.seal(this.key, key, label);
	}

	byte[] unwrap(byte[] wrapped, byte[] label) {
		return SealedBox.open(this.key, wrapped, label);
	}

	private static byte[] bytes(LedgerSettings settings, Environment environment) {
		if (settings.masterKey() != null && !settings.masterKey().isBlank()) {
			return decoded(settings.masterKey(), "early-help.ledger.master-key");
		}
		if (!environment.acceptsProfiles(Profiles.of("demo & !prod"))) {
			throw new IllegalStateException("Set early-help.ledger.master-key to 32 random bytes in base64 "
					+ "(openssl rand -base64 32), and keep a copy: without it no history can be read");
		}
		Path file = Path.of(environment.getProperty("early-help.data-dir", "var")).resolve("ledger-master.key");
		try {
			return decoded(made(file), file.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read or make " + file, ex);
		}
	}

	private static String made(Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				ownerOnly())) {
			channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(SealedBox.random(BYTES))));
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
