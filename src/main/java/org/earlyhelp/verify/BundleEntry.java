package org.earlyhelp.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code entries.jsonl}: the canonical export of an entry, with what proves it.
 *
 * @param index its place, from 0
 * @param leaf its bytes in the tree: JSON in the one form
 * @param hash what the tree holds for it, where all entries are given; else null
 * @param proof from its neighbour up; null where all entries are given
 * @param said what became of what it says
 */
public record BundleEntry(long index, byte[] leaf, byte[] hash, List<byte[]> proof, Said said) {

	static final int SALT_LENGTH = 32;

	/** What became of what an entry says beyond its leaf. */
	public sealed interface Said {

		/** Opened: its salt, then JSON in UTF-8. */
		record Opened(byte[] salted) implements Said {
		}

		/** The key of the family was destroyed. */
		record Erased(String on, String by, String under) implements Said {
		}

		/** Not for whoever asked for the file. */
		record Closed() implements Said {
		}

		/** It is kept, and its key too, and they no longer fit. */
		record Unreadable() implements Said {
		}

		/** Not given with this file. */
		record Withheld() implements Said {
		}

	}

	/** In the one form, without a line's end. */
	public String line() {
		var line = new StringBuilder(this.leaf.length * 3);
		line.append('{');
		if (this.said instanceof Said.Closed) {
			line.append("\"closed\":true,");
		}
		if (this.said instanceof Said.Erased erased) {
			line.append("\"erased\":")
				.append(CanonicalJson.write(Map.of("by", erased.by(), "on", erased.on(), "under", erased.under())))
				.append(',');
		}
		line.append("\"event\":").append(new String(this.leaf, StandardCharsets.UTF_8));
		if (this.hash != null) {
			line.append(",\"hash\":\"").append(Base64Text.of(this.hash)).append('"');
		}
		line.append(",\"index\":").append(this.index);
		line.append(",\"leaf\":\"").append(Base64Text.of(this.leaf)).append('"');
		if (this.said instanceof Said.Opened opened) {
			line.append(",\"payload\":").append(CanonicalJson.write(payload(opened.salted())));
		}
		if (this.proof != null) {
			line.append(",\"proof\":").append(CanonicalJson.write(this.proof.stream().map(Base64Text::of).toList()));
		}
		if (this.said instanceof Said.Unreadable) {
			line.append(",\"unreadable\":true");
		}
		return line.append('}').toString();
	}

	private static Map<String, String> payload(byte[] salted) {
		return Map.of("json", new String(salted, SALT_LENGTH, salted.length - SALT_LENGTH, StandardCharsets.UTF_8),
				"salt", Base64Text.of(Arrays.copyOf(salted, SALT_LENGTH)));
	}

}
