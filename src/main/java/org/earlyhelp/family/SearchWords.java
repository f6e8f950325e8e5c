package org.earlyhelp.family;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The words by which families are found. */
interface SearchWords extends ListCrudRepository<SearchWord, UUID> {

	List<SearchWord> findByFamilyId(UUID family);

	/** This word, in every family that this person belongs or belonged to. */
	@Query("""
			select w from SearchWord w
			 where w.word = :word
			   and w.familyId in (select m.familyId from Membership m where m.personId = :person)
			""")
	List<SearchWord> ofFamiliesOf(UUID person, String word);

}
