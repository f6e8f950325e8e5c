package org.earlyhelp.plan;

import java.util.List;
import java.util.Set;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;

/** What children told that copies may have to keep from somebody. */
public interface HiddenWords {

	/**
	 * What a child told.
	 *
	 * @param child null where it was not said who
	 * @param from who is not to read it until social care releases it
	 */
	record Told(PersonId child, String words, Set<PersonId> from, boolean released) {

		public Told {
			from = Set.copyOf(from);
		}

		/** Whether it is kept from this person now. */
		boolean isKeptFrom(PersonId person) {
			return !this.released && this.from.contains(person);
		}

	}

	/** All that was told in this case, the earliest first; may be empty. */
	List<Told> of(CaseId episode);

}
