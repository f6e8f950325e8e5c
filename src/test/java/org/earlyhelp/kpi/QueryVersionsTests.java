package org.earlyhelp.kpi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;

import org.earlyhelp.locality.Profiles;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A figure tells the version of the query that counted it, so a query that was told by
 * never changes under its version. Who changes one raises its measure's version in
 * {@link Measures}, and its line in {@code kpi/query-versions.properties}.
 */
class QueryVersionsTests {

	@Test
	void everyQueryIsTheOneOfItsVersion() throws IOException {
		var kept = new Properties();
		try (var file = new ClassPathResource("kpi/query-versions.properties").getInputStream()) {
			kept.load(file);
		}
		var now = new TreeMap<String, String>();
		new Measures(Profiles.westCheshire()).all()
			.stream()
			.filter((measure) -> !measure.parts().isEmpty())
			.forEach((measure) -> now.put(measure.queryVersion(), digest(measure)));

		assertThat(now).isEqualTo(new TreeMap<>(kept));
	}

	private static String digest(Measure measure) {
		try {
			byte[] bytes = (measure.parts() + "" + measure.cuts()).replaceAll("\\s+", " ")
				.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
