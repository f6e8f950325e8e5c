package org.earlyhelp.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The smallest files of their sort. */
final class Samples {

	private Samples() {
	}

	static byte[] pdf() {
		return """
				%PDF-1.4
				1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
				2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
				trailer<</Root 1 0 R>>
				%%EOF
				""".getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] png() {
		return Base64.getDecoder()
			.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
	}

	static byte[] jpeg() {
		return "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u00ff\u00d9"
			.getBytes(StandardCharsets.ISO_8859_1);
	}

}
