package org.earlyhelp.casefile.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.earlyhelp.casefile.AddDocument;
import org.earlyhelp.shared.InvalidInput;

import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads the fields beside a document as strictly as JSON is read. */
final class DocumentForm {

	private static final Set<String> KNOWN = Set.of("kind", "date", "about", "about[]", "restrictedTo",
			"restrictedTo[]", "file", "_csrf");

	private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	/** Code, as REPORT, or words, as School report; on one line. */
	private static final Pattern KIND = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _.,'()/&-]{0,99}");

	private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,60}");

	private static final int MOST_PEOPLE = 50;

	private static final int FIRST_YEAR = 1900;

	private DocumentForm() {
	}

	/**
	 * @throws InvalidInput naming every wrong field
	 */
	static AddDocument read(MultiValueMap<String, String> fields, MultipartFile file) throws IOException {
		var findings = new InvalidInput.Findings();
		fields.keySet().forEach((name) -> findings.unless(KNOWN.contains(name), name, "json.unknown"));
		for (String single : List.of("kind", "date")) {
			findings.unless(fields.getOrDefault(single, List.of()).size() <= 1, single, "query.repeated");
		}
		findings.unless(file != null, "file", "required");
		String kind = fields.getFirst("kind");
		findings.unless(kind != null && !kind.isBlank(), "kind", "required");
		findings.unless(kind == null || kind.isBlank() || KIND.matcher(kind.strip()).matches(), "kind",
				"document.kind");
		LocalDate date = date(findings, fields.getFirst("date"));
		List<String> about = all(fields, "about");
		List<UUID> people = new ArrayList<>();
		findings.unless(about.size() <= MOST_PEOPLE, "about", "size", 0, MOST_PEOPLE);
		for (int i = 0; i < about.size(); i++) {
			boolean id = ID.matcher(about.get(i)).matches();
			findings.unless(id, "about[" + i + "]", "id.form");
			if (id) {
				people.add(UUID.fromString(about.get(i)));
			}
		}
		List<String> restrictedTo = all(fields, "restrictedTo");
		findings.unless(restrictedTo.stream().allMatch((name) -> USERNAME.matcher(name).matches()), "restrictedTo",
				"document.username");
		findings.refuse();
		return new AddDocument(kind.strip(), date, people, restrictedTo, file.getOriginalFilename(), file.getBytes());
	}

	private static LocalDate date(InvalidInput.Findings findings, String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!DATE.matcher(text).matches()) {
			findings.unless(false, "date", "date.form");
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(text);
			findings.unless(date.getYear() >= FIRST_YEAR, "date", "date.range", "1900", "9999");
			return date;
		}
		catch (DateTimeException ex) {
			findings.unless(false, "date", "date.no-such-day");
			return null;
		}
	}

	/** Repeated, or parted by commas. */
	private static List<String> all(MultiValueMap<String, String> fields, String name) {
		List<String> values = new ArrayList<>(fields.getOrDefault(name, List.of()));
		values.addAll(fields.getOrDefault(name + "[]", List.of()));
		return values.stream()
			.flatMap((value) -> List.of(value.split(",")).stream())
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
	}

}
