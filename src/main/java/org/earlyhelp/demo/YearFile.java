package org.earlyhelp.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import org.springframework.core.io.ClassPathResource;

/** The contacts of the demonstration year, each as a file of its own for the import. */
final class YearFile {

	private static final String KEY = "contact_key";

	private static final String RECEIVED = "received_at";

	private YearFile() {
	}

	/**
	 * One contact of the file.
	 *
	 * @param file header and rows, as the import takes them
	 */
	record Told(String key, Instant at, byte[] file) {
	}

	/**
	 * The earliest first.
	 * @param most how many; spread over the year where there are more
	 */
	static List<Told> contacts(String resource, int most) throws IOException {
		Map<String, List<CSVRecord>> rows = new LinkedHashMap<>();
		List<String> header;
		try (Reader text = new InputStreamReader(new ClassPathResource(resource).getInputStream(),
				StandardCharsets.UTF_8);
				CSVParser parser = CSVFormat.DEFAULT.builder()
					.setHeader()
					.setSkipHeaderRecord(true)
					.get()
					.parse(text)) {
			header = parser.getHeaderNames();
			parser.forEach((row) -> rows.computeIfAbsent(row.get(KEY), (key) -> new ArrayList<>()).add(row));
		}
		List<Told> all = new ArrayList<>();
		for (var contact : rows.entrySet()) {
			all.add(new Told(contact.getKey(), Instant.parse(contact.getValue().get(0).get(RECEIVED)),
					file(header, contact.getValue())));
		}
		all.sort(Comparator.comparing(Told::at).thenComparing(Told::key));
		return spread(all, most);
	}

	private static List<Told> spread(List<Told> all, int most) {
		if (most >= all.size()) {
			return all;
		}
		List<Told> some = new ArrayList<>();
		for (int number = 0; number < most; number++) {
			some.add(all.get((int) ((long) number * all.size() / most)));
		}
		return some;
	}

	private static byte[] file(List<String> header, List<CSVRecord> rows) throws IOException {
		var text = new StringWriter();
		try (var printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
			printer.printRecord(header);
			for (CSVRecord row : rows) {
				printer.printRecord(row.toList());
			}
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
