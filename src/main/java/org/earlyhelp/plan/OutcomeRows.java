package org.earlyhelp.plan;

import java.util.List;

import org.earlyhelp.locality.Labels;
import org.earlyhelp.plan.MeetingPreparation.NeedToAnswer;
import org.earlyhelp.shared.page.Form;

/**
 * Rows of outcomes with their actions, as the forms of meetings and reviews show them.
 */
public final class OutcomeRows {

	private OutcomeRows() {
	}

	/** Says what may be chosen in them, and calls each row by its need. */
	public static void choices(Form form, String list, MeetingPreparation prepared, Labels labels) {
		form.choices(list + ".needCode", Labels.options(labels.codes().needs()));
		form.choices(list + ".personId", prepared.family());
		form.choices(list + ".actions.owner", prepared.owners());
		for (String row : form.rows(list, 0)) {
			NeedToAnswer need = prepared.need(form.value(row + ".needCode"), form.value(row + ".personId"));
			if (need != null) {
				form.label(row, (need.name() != null) ? need.need() + ": " + need.name() : need.need());
				form.unsaid(row + ".needCode").unsaid(row + ".personId");
			}
			addRowIfNone(form, row + ".actions");
		}
	}

	private static void addRowIfNone(Form form, String list) {
		List<String> shown = form.rows(list, 0);
		if (shown.isEmpty()) {
			form.atLeast(list, 1);
		}
	}

}
