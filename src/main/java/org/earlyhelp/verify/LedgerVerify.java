package org.earlyhelp.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What an auditor runs on a laptop: {@code java -jar ledger-verify.jar bundle.zip}. Needs
 * no database, no network and nothing but the JDK. Ends with 0 where all is well, 1 where
 * something is wrong, 2 where it was asked for what it does not know.
 */
public final class LedgerVerify {

	private static final String USAGE = """
			java -jar ledger-verify.jar FILE... [--key KEY]... [--checkpoints FILE] [--batch]
			java -jar ledger-verify.jar witness --help

			FILE           a bundle (.zip), or the canonical export of all entries (.jsonl; needs both options)
			--key          a public key of the ledger that you got elsewhere, or a file that holds it
			--checkpoints  checkpoints that you kept: the ledger's file of them, or one of your own
			--batch        one line for each bundle; a FILE that is a directory stands for what is in it
			""";

	private final List<Path> files = new ArrayList<>();

	private final List<LedgerKey> keys = new ArrayList<>();

	private List<Checkpoint> known = List.of();

	private boolean batch;

	private LedgerVerify() {
	}

	public static void main(String[] arguments) throws IOException {
		var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		List<String> given = List.of(arguments);
		boolean witness = !given.isEmpty() && given.get(0).equals("witness");
		int status = witness ? WitnessServer.run(given.subList(1, given.size()), out) : run(given, out);
		if (status != 0) {
			System.exit(status);
		}
	}

	/** As {@link #main}, and gives the status back. */
	public static int run(List<String> arguments, PrintStream out) throws IOException {
		var verify = new LedgerVerify();
		try {
			verify.understand(arguments);
		}
		catch (IllegalArgumentException | IOException ex) {
			out.println(ex.getMessage());
			out.print(USAGE);
			return 2;
		}
		return verify.batch ? verify.checkMany(out) : verify.checkEach(out);
	}

	private void understand(List<String> arguments) throws IOException {
		for (Iterator<String> each = arguments.iterator(); each.hasNext();) {
			String argument = each.next();
			switch (argument) {
				case "--key" -> this.keys.add(key(value(argument, each)));
				case "--checkpoints" -> this.known = NoteFile.all(Path.of(value(argument, each)));
				case "--batch" -> this.batch = true;
				default -> {
					if (argument.startsWith("--")) {
						throw new IllegalArgumentException("There is no " + argument);
					}
					this.files.add(Path.of(argument));
				}
			}
		}
		if (this.files.isEmpty()) {
			throw new IllegalArgumentException("Which file?");
		}
	}

	private static String value(String argument, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new IllegalArgumentException(argument + " needs a value");
		}
		return rest.next();
	}

	static LedgerKey key(String text) throws IOException {
		Path file = text.contains("+") ? null : Path.of(text);
		try {
			return LedgerKey.parse((file != null) ? Files.readString(file) : text);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("Not a public key of a ledger: " + text);
		}
	}

	private int checkEach(PrintStream out) throws IOException {
		int status = 0;
		for (Path file : this.files) {
			try {
				List<String> checked = check(file);
				out.println(file + ": good");
				checked.forEach((line) -> out.println("  " + line));
			}
			catch (Broken ex) {
				out.println(file + ": BROKEN: " + ex.getMessage());
				status = 1;
			}
		}
		return status;
	}

	private int checkMany(PrintStream out) throws IOException {
		int status = 0;
		for (Path given : this.files) {
			List<Path> bundles = List.of(given);
			if (Files.isDirectory(given)) {
				try (var inside = Files.list(given)) {
					bundles = inside.filter((file) -> file.toString().endsWith(".zip")).sorted().toList();
				}
			}
			for (Path bundle : bundles) {
				String verdict = "good";
				try {
					check(bundle);
				}
				catch (Broken ex) {
					verdict = "broken: " + ex.getMessage();
					status = 1;
				}
				out.println(bundle.getFileName() + ": " + verdict);
			}
		}
		return status;
	}

	private List<String> check(Path file) throws Broken, IOException {
		if (file.toString().endsWith(".jsonl")) {
			return checkExport(file);
		}
		return new BundleCheck(this.keys.isEmpty() ? null : this.keys.get(0), this.known).check(file).lines();
	}

	private List<String> checkExport(Path file) throws Broken, IOException {
		if (this.keys.isEmpty() || this.known.isEmpty()) {
			throw new Broken(file.toString(), "can be checked only with --key and --checkpoints");
		}
		if (!Files.isReadable(file)) {
			throw new Broken(file.toString(), "cannot be read");
		}
		Keys all = Keys.of(this.keys);
		for (Checkpoint one : this.known) {
			all.signer(Note.parse(one.note()), one.size(), "the checkpoint of " + one.size() + " entries");
		}
		EntryCheck check = EntryCheck.ofAll(List.of(), this.known);
		try (var in = new BufferedInputStream(Files.newInputStream(file));
				Lines lines = new Lines(file.getFileName().toString(), in)) {
			check.eachLeaf(lines);
		}
		check.end(0);
		return List.of("checkpoints  " + this.known.size() + ", each signed, and each root counted from the entries",
				"entries      " + check.entries()
						+ ", each leaf hashed; what is shown beside the leaves is not compared");
	}

}
