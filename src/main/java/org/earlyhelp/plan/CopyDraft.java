package org.earlyhelp.plan;

import java.util.List;

import org.earlyhelp.shared.PersonId;

/**
 * All that there is to tell a family in writing, before anything is kept from anybody.
 *
 * @param title as it stands on top of the page
 * @param items in the order of the copy
 */
public record CopyDraft(CopyKind kind, String title, List<Item> items) {

	public CopyDraft {
		items = List.copyOf(items);
	}

	/**
	 * One thing to tell.
	 *
	 * @param about whom it is about; null for the whole family
	 * @param owner who of the family does it; null for nobody
	 * @param name how the one it is about is called; null for the whole family
	 * @param facts what else is said of it; may be empty
	 */
	public record Item(CopySection section, Nature nature, PersonId about, PersonId owner, String name, String text,
			List<CopyContent.Fact> facts) {

		public Item {
			facts = List.copyOf(facts);
		}

		/** Something written for the whole family, or that anybody may know. */
		public static Item of(CopySection section, Nature nature, String text) {
			return new Item(section, nature, null, null, null, text, List.of());
		}

	}

	/** What sort of thing it is, which decides who may know it. */
	public enum Nature {

		/** Anybody of the family may know. */
		OPEN,
		/** That somebody belongs to the family, or where they live. */
		PRESENCE,
		/** Where somebody lives, which is protected. */
		PROTECTED_HOME,
		/** A need, and what is done about it. */
		PERSONAL,
		/** The same of abuse, neglect or domestic abuse. */
		HARM,
		/** What a child said. */
		WORDS,
		/** What a child told when somebody went to social care. */
		DISCLOSED,
		/** One text for the whole family. */
		FOR_ALL

	}

}
