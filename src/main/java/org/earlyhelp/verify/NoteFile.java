package org.earlyhelp.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A file of checkpoints, a line of dashes after each; or one alone. */
public final class NoteFile {

	/** Stands after each; no note contains it. */
	public static final String END = "----";

	private NoteFile() {
	}

	/** As {@link #each} reads it. */
	public static String text(Checkpoint checkpoint) {
		return checkpoint.note() + END + "\n";
	}

	static List<Checkpoint> all(Path file) throws IOException {
		var all = new ArrayList<Checkpoint>();
		int torn = each(file, all::add);
		if (torn > 0) {
			throw new IllegalArgumentException(file + " holds what is no checkpoint");
		}
		return all;
	}

	/**
	 * In their order, one at a time.
	 * @return how many could not be read: a machine that stops while it writes leaves one
	 * @throws IOException where the file cannot be read
	 */
	public static int each(Path file, Consumer<Checkpoint> each) throws IOException {
		int torn = 0;
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
			var note = new StringBuilder();
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.equals(END)) {
					torn += isRead(note, each) ? 0 : 1;
					note.setLength(0);
				}
				else if (note.length() <= Lines.LONGEST) {
					note.append(line).append('\n');
				}
			}
			return torn + (isRead(note, each) ? 0 : 1);
		}
	}

	private static boolean isRead(StringBuilder text, Consumer<Checkpoint> each) {
		String note = text.toString().strip();
		try {
			if (!note.isEmpty()) {
				each.accept(Checkpoint.parse(note + "\n"));
			}
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
