package org.earlyhelp.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTypeTests {

	private static final String ODT = "application/vnd.oasis.opendocument.text";

	@Test
	void knowsEachSortByItsContent() throws IOException {
		assertThat(DocumentType.of(Samples.pdf())).contains(DocumentType.PDF);
		assertThat(DocumentType.of(Samples.png())).contains(DocumentType.PNG);
		assertThat(DocumentType.of(Samples.jpeg())).contains(DocumentType.JPEG);
		assertThat(DocumentType.of(zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")))
			.contains(DocumentType.DOCX);
		assertThat(DocumentType.of(zip("mimetype", ODT, "content.xml", "<x/>"))).contains(DocumentType.ODT);
	}

	@Test
	void refusesProgramsScriptsAndPlainText() throws IOException {
		assertThat(DocumentType.of(bytes("MZ\u0090 This program cannot be run in DOS mode"))).isEmpty();
		assertThat(DocumentType.of(bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"))).isEmpty();
		assertThat(DocumentType.of(bytes("hello"))).isEmpty();
		assertThat(DocumentType.of(new byte[0])).isEmpty();
		assertThat(DocumentType.of(zip("evil.exe", "MZ"))).isEmpty();
	}

	@Test
	void refusesWordWithMacros() throws IOException {
		assertThat(DocumentType
			.of(zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>", "word/vbaProject.bin", "x"))).isEmpty();
	}

	@Test
	void refusesWhatIsTwoThingsAtOnce() throws IOException {
		byte[] archive = zip("evil.exe", "MZ");
		assertThat(DocumentType.of(join(Samples.pdf(), archive))).isEmpty();
		assertThat(DocumentType.of(join(Samples.png(), archive))).isEmpty();
		assertThat(DocumentType.of(join(Samples.jpeg(), archive))).isEmpty();
		assertThat(DocumentType.of(join(Samples.jpeg(), bytes("<script>alert(1)</script>")))).isEmpty();
		assertThat(DocumentType.of(join(bytes("GIF89a"), Samples.pdf()))).isEmpty();
		assertThat(DocumentType.of(zip("mimetype", ODT, "content.xml", "%PDF-1.7"))).isPresent();
	}

	@Test
	void refusesWhatIsCutShort() {
		byte[] png = Samples.png();
		assertThat(DocumentType.of(Arrays.copyOf(png, png.length - 6))).isEmpty();
		assertThat(DocumentType.of(bytes("%PDF-1.7 and nothing more"))).isEmpty();
		assertThat(DocumentType.of(bytes("PK\u0003\u0004"))).isEmpty();
	}

	@Test
	void doesNotTakeAnotherSortsExtension() {
		assertThat(DocumentType.PDF.fits("report.PDF")).isTrue();
		assertThat(DocumentType.PDF.fits("report")).isTrue();
		assertThat(DocumentType.JPEG.fits("photo.jpeg")).isTrue();
		assertThat(DocumentType.PDF.fits("report.exe")).isFalse();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] join(byte[] first, byte[] second) throws IOException {
		var joined = new ByteArrayOutputStream();
		joined.write(first);
		joined.write(second);
		return joined.toByteArray();
	}

	/** Names and texts in turn. */
	private static byte[] zip(String... parts) throws IOException {
		var content = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(content)) {
			for (int i = 0; i < parts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(parts[i]));
				zip.write(bytes(parts[i + 1]));
				zip.closeEntry();
			}
		}
		return content.toByteArray();
	}

}
