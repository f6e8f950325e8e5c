package org.earlyhelp.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;

/**
 * What a form offers to send to one of the family.
 *
 * @param row where the form keeps what is chosen for them
 * @param sections those that they may have
 */
public record CopyOffer(CopyPreview preview, String row, List<Option> sections) {

	private static final String LIST = "recipients";

	private static final String WHOM = "personId";

	public CopyOffer {
		sections = List.copyOf(sections);
	}

	/**
	 * For each who may have a copy. Where nobody chose anything yet, the adults of the
	 * household have all that they may have.
	 * @param begun whether somebody chose already
	 */
	public static List<CopyOffer> of(List<CopyPreview> previews, Form form, boolean begun) {
		List<CopyPreview> possible = previews.stream().filter(CopyPreview::mayHave).toList();
		if (!begun && !form.refused() && form.rows(LIST, 0).isEmpty()) {
			form.begin(usual(possible));
		}
		Map<String, String> rows = form.noRowsWithout(LIST, WHOM)
			.rowsAbout(LIST, WHOM, possible.stream().map((preview) -> preview.personId().toString()).toList());
		List<CopyOffer> offers = new ArrayList<>();
		for (CopyPreview preview : possible) {
			String row = rows.get(preview.personId().toString());
			List<Option> sections = preview.sections()
				.stream()
				.filter((section) -> section.included() || form.has(row + ".sections", section.section().name()))
				.map((section) -> Option.of(section.section().name(), section.heading()))
				.toList();
			if (form.value(row + "." + WHOM).isEmpty()) {
				form.begin(new Typed(Map.of(row + ".sections", whole(preview))));
			}
			form.choices(row + ".sections", sections);
			form.choices(row + "." + WHOM, List.of(Option.of(preview.personId().toString(), preview.name())));
			offers.add(new CopyOffer(preview, row, sections));
		}
		return offers;
	}

	/** Leaves out those who get nothing. */
	public static void sent(Form form) {
		form.onlyRowsWith(LIST, WHOM);
	}

	private static Typed usual(List<CopyPreview> possible) {
		Typed usual = Typed.NOTHING;
		List<CopyPreview> adults = possible.stream()
			.filter((preview) -> !preview.child() && preview.livesInHousehold())
			.toList();
		for (int index = 0; index < adults.size(); index++) {
			String row = LIST + "[" + index + "]";
			usual = usual.with(row + "." + WHOM, adults.get(index).personId().toString())
				.with(new Typed(Map.of(row + ".sections", whole(adults.get(index)))));
		}
		return usual;
	}

	private static List<String> whole(CopyPreview preview) {
		return preview.sections()
			.stream()
			.filter((section) -> section.included() && !section.onlyIfAsked())
			.map((section) -> section.section().name())
			.toList();
	}

}
