package org.earlyhelp.worklist;

import java.util.List;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.page.FieldPath;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.FormJson;
import org.earlyhelp.shared.page.Typed;

import org.springframework.ui.Model;

/**
 * The page on which one type of work is done: what the person needs to know beside what
 * they must fill in. Each module offers the pages of its own work. The frame around it,
 * drafts, checks and buttons, is the same for all.
 * <p>
 * The template has a fragment {@code aside} and, where the page is one form, a fragment
 * {@code questions}; where it has sections, a fragment for each by the section's name.
 */
public interface TaskPage {

	/** Whose page it is. */
	TaskType type();

	/** The template, as {@code frontdoor/screen-contact}. */
	String template();

	/** The sections of a long form, in order; empty where it is one page. */
	default List<Section> sections() {
		return List.of();
	}

	/** What a form that nobody has begun starts with, as rows for each child. */
	default Typed begun(TaskView task) {
		return Typed.NOTHING;
	}

	/**
	 * Makes ready what was sent, as where rows are shown for everybody and only those
	 * that say something count.
	 */
	default void sent(Form form) {
	}

	/** Whether this list was begun, so that nothing is filled in again. */
	static boolean isBegun(TaskView task, String list) {
		TaskView.Draft draft = task.draft();
		return draft != null && ((draft.typed() != null) ? !FormJson.read(draft.typed()).rows(list).isEmpty()
				: draft.payload().contains("\"" + list + "\""));
	}

	/**
	 * What the rules will refuse of what was answered so far, each at its field, so that
	 * it is told in the section that asks for it and not at the end.
	 * @param soFar the payload, without what is missing or cannot be read
	 */
	default List<InvalidInput.Field> refusals(TaskView task, Object soFar) {
		return List.of();
	}

	/**
	 * Puts what the page shows in the model, and what may be chosen in the form.
	 */
	void show(TaskView task, Form form, Model model);

	/**
	 * A part of a long form.
	 *
	 * @param name its place in the address and its fragment, as {@code children}; its
	 * title has the key {@code <task type>.section.<name>}
	 * @param fields the payload's fields that it asks for, in order
	 */
	record Section(String name, List<String> fields) {

		public static Section of(String name, String... fields) {
			return new Section(name, List.of(fields));
		}

		/** Whether the field of this path is asked for here. */
		public boolean holds(String path) {
			return this.fields.stream().anyMatch((field) -> FieldPath.isUnder(path, field));
		}

	}

}
