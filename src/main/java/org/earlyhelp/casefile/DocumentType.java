package org.earlyhelp.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The sorts of document that a case may hold, told by their content and never by their
 * name. A file that begins as one and ends as another is neither.
 */
enum DocumentType {

	/** Portable Document Format. */
	PDF("application/pdf", "pdf") {

		@Override
		boolean begins(byte[] content) {
			return startsWith(content, "%PDF-");
		}

		@Override
		boolean isWhole(byte[] content) {
			int tail = Math.max(0, content.length - PDF_TAIL);
			String end = new String(content, tail, content.length - tail, StandardCharsets.ISO_8859_1);
			int mark = end.lastIndexOf("%%EOF");
			return mark >= 0 && end.substring(mark + "%%EOF".length()).isBlank();
		}

	},

	/** Word, without macros. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {

		@Override
		boolean begins(byte[] content) {
			return startsWith(content, ZIP_ENTRY);
		}

		@Override
		boolean isWhole(byte[] content) {
			return parts(content)
				.map((parts) -> parts.names().contains("[Content_Types].xml")
						&& parts.names().contains("word/document.xml")
						&& parts.names()
							.stream()
							.noneMatch((name) -> name.toLowerCase(Locale.ROOT).endsWith(".bin")
									&& name.toLowerCase(Locale.ROOT).contains("vba")))
				.orElse(false);
		}

	},

	/** OpenDocument text. */
	ODT("application/vnd.oasis.opendocument.text", "odt") {

		@Override
		boolean begins(byte[] content) {
			return startsWith(content, ZIP_ENTRY);
		}

		@Override
		boolean isWhole(byte[] content) {
			return parts(content)
				.map((parts) -> mediaType().equals(parts.mimetype()) && parts.names().contains("content.xml")
						&& parts.names().stream().noneMatch((name) -> name.startsWith("Basic/")))
				.orElse(false);
		}

	},

	/** Portable Network Graphics. */
	PNG("image/png", "png") {

		@Override
		boolean begins(byte[] content) {
			return startsWith(content, "\u0089PNG\r\n\u001a\n");
		}

		@Override
		boolean isWhole(byte[] content) {
			int at = PNG_HEAD;
			boolean first = true;
			while (at + PNG_CHUNK_FRAME <= content.length) {
				long length = unsigned(content, at);
				String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
				if (length > content.length || (first && !"IHDR".equals(type))) {
					return false;
				}
				at += PNG_CHUNK_FRAME + (int) length;
				first = false;
				if ("IEND".equals(type)) {
					return at == content.length;
				}
			}
			return false;
		}

	},

	/** Photograph. */
	JPEG("image/jpeg", "jpg", "jpeg") {

		@Override
		boolean begins(byte[] content) {
			return startsWith(content, "\u00ff\u00d8\u00ff");
		}

		@Override
		boolean isWhole(byte[] content) {
			int end = content.length;
			while (end > 0 && content[end - 1] == 0) {
				end--;
			}
			return end > 3 && (content[end - 2] & 0xff) == 0xff && (content[end - 1] & 0xff) == 0xd9;
		}

	};

	/** A document's own parts are few and its text is short; a bomb's are not. */
	private static final int MOST_PARTS = 2_000;

	private static final long MOST_INFLATED = 200L * 1024 * 1024;

	private static final int PDF_TAIL = 1_024;

	private static final int PNG_HEAD = 8;

	private static final int PNG_CHUNK_FRAME = 12;

	private static final int ZIP_END = 22;

	private static final String ZIP_ENTRY = "PK\u0003\u0004";

	private static final String ZIP_END_MARK = "PK\u0005\u0006";

	private final String mediaType;

	private final List<String> extensions;

	DocumentType(String mediaType, String... extensions) {
		this.mediaType = mediaType;
		this.extensions = List.of(extensions);
	}

	/** Empty where it is none of them, is damaged, or is two things at once. */
	static Optional<DocumentType> of(byte[] content) {
		return Arrays.stream(values())
			.filter((type) -> type.begins(content) && type.isWhole(content) && !type.hidesAnother(content))
			.findFirst();
	}

	abstract boolean begins(byte[] content);

	abstract boolean isWhole(byte[] content);

	/** An archive may hang at the end of anything, a PDF may begin within a kilobyte. */
	private boolean hidesAnother(byte[] content) {
		boolean zip = this == DOCX || this == ODT;
		String head = new String(content, 0, Math.min(content.length, PDF_TAIL), StandardCharsets.ISO_8859_1);
		if (this != PDF && head.contains("%PDF-")) {
			return true;
		}
		return !zip && endsAsZip(content);
	}

	String mediaType() {
		return this.mediaType;
	}

	/** A name without an extension promises nothing. */
	boolean fits(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 0 || this.extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
	}

	private static boolean startsWith(byte[] content, String mark) {
		byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
		return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
	}

	private static long unsigned(byte[] content, int at) {
		return ((content[at] & 0xffL) << 24) | ((content[at + 1] & 0xffL) << 16) | ((content[at + 2] & 0xffL) << 8)
				| (content[at + 3] & 0xffL);
	}

	private static boolean endsAsZip(byte[] content) {
		int from = Math.max(0, content.length - ZIP_END - 0xffff);
		String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
		return tail.contains(ZIP_END_MARK);
	}

	/** The names in it; empty where it is no whole archive, or far too large inside. */
	private static Optional<Parts> parts(byte[] content) {
		int end = content.length - ZIP_END;
		if (end < 0 || !new String(content, end, 4, StandardCharsets.ISO_8859_1).equals(ZIP_END_MARK)) {
			return Optional.empty();
		}
		Set<String> names = new HashSet<>();
		String mimetype = null;
		long inflated = 0;
		byte[] buffer = new byte[8192];
		try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				var start = new StringBuilder();
				boolean first = names.isEmpty();
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					inflated += read;
					if (first && start.length() < PDF_TAIL) {
						start.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
					}
					if (inflated > MOST_INFLATED) {
						return Optional.empty();
					}
				}
				if (first && "mimetype".equals(entry.getName())) {
					mimetype = start.toString();
				}
				if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
					return Optional.empty();
				}
			}
			return Optional.of(new Parts(names, mimetype));
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private record Parts(Set<String> names, String mimetype) {
	}

}
