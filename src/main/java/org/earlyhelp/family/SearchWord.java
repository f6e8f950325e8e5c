package org.earlyhelp.family;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;

/** One word by which a family is found: a part of a name, or a postcode. */
@Entity
@Table(name = "family_search_word")
class SearchWord {

	@Id
	private UUID id;

	private UUID familyId;

	private UUID personId;

	private String word;

	private String sound;

	protected SearchWord() {
	}

	private SearchWord(FamilyId family, PersonId person, String word) {
		this.id = TimeOrderedId.next();
		this.familyId = family.value();
		this.personId = person.value();
		this.word = word;
		this.sound = SearchText.soundOf(word);
	}

	/** The words of one person: each part of a name, a double name as one, postcode. */
	static List<SearchWord> of(FamilyId family, PersonId person, String firstName, String lastName, String postcode) {
		Set<String> words = new LinkedHashSet<>();
		for (String name : new String[] { firstName, lastName, postcode }) {
			words.addAll(SearchText.words(name));
			words.add(SearchText.key(name));
		}
		words.remove("");
		var found = new ArrayList<SearchWord>();
		words.forEach((word) -> found.add(new SearchWord(family, person, word)));
		return found;
	}

	/**
	 * The same word, for the family and the person that those told of turned out to be.
	 */
	SearchWord carriedTo(FamilyId family, PersonId person) {
		return new SearchWord(family, person, this.word);
	}

	PersonId person() {
		return new PersonId(this.personId);
	}

	String word() {
		return this.word;
	}

}
