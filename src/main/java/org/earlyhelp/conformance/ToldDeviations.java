package org.earlyhelp.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.earlyhelp.access.Names;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.springframework.stereotype.Component;

/** Says in words how a case departed from the model. */
@Component
public class ToldDeviations {

	private final Wording words;

	private final Labels labels;

	private final Names names;

	ToldDeviations(Wording words, Labels labels, Names names) {
		this.words = words;
		this.labels = labels;
		this.names = names;
	}

	/**
	 * One of them.
	 *
	 * @param name of its kind
	 * @param told what happened
	 * @param rule the sentence of the rule
	 */
	public record Told(Deviation deviation, String name, String told, String rule) {
	}

	public List<Told> of(CaseHistory history) {
		return history.deviations()
			.stream()
			.map((one) -> new Told(one, name(one.kind()), told(one),
					this.words.of("conformance.rule." + one.kind().name())))
			.toList();
	}

	public String name(DeviationKind kind) {
		return this.words.of("conformance.kind." + kind.name());
	}

	/** Whose work it is; empty for a named person's. */
	public String groups(List<String> groups) {
		return groups.stream()
			.map((group) -> this.words.of("conformance.group." + group))
			.collect(Collectors.joining(", "));
	}

	private String told(Deviation one) {
		List<String> values = one.values();
		return switch (one.kind()) {
			case SKIPPED_STEP -> this.words.of("conformance.told.SKIPPED_STEP", who(one),
					values.isEmpty() ? this.words.of("conformance.told.unknown")
							: values.stream()
								.map((missing) -> this.words.of("conformance.missing." + missing))
								.collect(Collectors.joining(", ")));
			case AGAINST_RECOMMENDATION -> this.words.of("conformance.told.AGAINST_RECOMMENDATION", who(one),
					this.labels.outcome(values.get(0)), this.labels.level(values.get(1)),
					this.labels.outcome(values.get(2)), this.labels.level(values.get(3)));
			case LATE -> one.over()
					? this.words.of("conformance.told.LATE", one.what(), moment(values.get(0)), moment(values.get(1)))
					: this.words.of("conformance.told.LATE.open", one.what(), moment(values.get(0)));
			case OUT_OF_ORDER -> this.words.of("conformance.told.OUT_OF_ORDER", one.what(), day(values.get(0)),
					values.get(1), day(values.get(2)));
			case OUTSIDE_GROUP -> this.words.of("conformance.told.OUTSIDE_GROUP", one.what(), who(one), groups(values));
		};
	}

	private String who(Deviation one) {
		return this.names.of(one.by());
	}

	private static String moment(String iso) {
		return new When().moment(Instant.parse(iso));
	}

	private static String day(String iso) {
		return new When().brief(LocalDate.parse(iso));
	}

}
