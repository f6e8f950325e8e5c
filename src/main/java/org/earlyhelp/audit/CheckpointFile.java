package org.earlyhelp.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.NoteFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Every checkpoint, one after the other, outside the database. Only ever added to. */
@Component
class CheckpointFile {

	private static final Logger log = LoggerFactory.getLogger(CheckpointFile.class);

	private final Path path;

	CheckpointFile(LedgerSettings settings, Environment environment) {
		this.path = (settings.checkpointFile() != null) ? Path.of(settings.checkpointFile())
				: Path.of(environment.getProperty("early-help.data-dir", "var")).resolve("ledger-checkpoints.txt");
	}

	/** Where it cannot be written the ledger goes on, and says so. */
	void add(Checkpoint checkpoint) {
		try {
			Files.createDirectories(this.path.toAbsolutePath().getParent());
			Files.writeString(this.path, NoteFile.text(checkpoint), StandardCharsets.UTF_8, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			log.error("checkpoint not written to its file size={}", checkpoint.size(), ex);
		}
	}

	/**
	 * The largest that was ever written; empty where none was.
	 * @throws IOException where it cannot be read
	 */
	Optional<Checkpoint> largest() throws IOException {
		if (!Files.exists(this.path)) {
			return Optional.empty();
		}
		var largest = new AtomicReference<Checkpoint>();
		int torn = NoteFile.each(this.path, (read) -> {
			if (largest.get() == null || read.size() >= largest.get().size()) {
				largest.set(read);
			}
		});
		if (torn > 0) {
			log.warn("checkpoints that cannot be read from their file: {}", torn);
		}
		return Optional.ofNullable(largest.get());
	}

}
