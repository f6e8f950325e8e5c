package org.earlyhelp.family;

import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.FamilyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds families by name or postcode, blind to accents and by sound. Knows nothing of
 * access: whoever shows what it finds asks first. Lists that must count join
 * {@code family_search_word} with {@link SearchText}.
 */
@Service
@Transactional(readOnly = true)
public class Searching {

	/** More words than these narrow no further. */
	private static final int MOST_WORDS = 4;

	/** The longest word leads, by one of two indexes; the others are looked up. */
	private static final String QUERY = """
			select f.id
			  from (select family_id from family_search_word where word like :start1
			        union
			        select family_id from family_search_word where sound = :sound1) lead_word
			  join family f on f.id = lead_word.family_id
			 where f.merged_into is null
			   and (cast(:start2 as varchar) is null or exists (select 1 from family_search_word w
			         where w.family_id = f.id and (w.word like :start2 or w.sound = :sound2)))
			   and (cast(:start3 as varchar) is null or exists (select 1 from family_search_word w
			         where w.family_id = f.id and (w.word like :start3 or w.sound = :sound3)))
			   and (cast(:start4 as varchar) is null or exists (select 1 from family_search_word w
			         where w.family_id = f.id and (w.word like :start4 or w.sound = :sound4)))
			 order by f.name, f.id
			 fetch first :limit rows only
			""";

	private final JdbcClient database;

	Searching(JdbcClient database) {
		this.database = database;
	}

	/** Every word must fit a name or a postcode of the family. */
	public List<FamilyId> search(String text, int limit) {
		List<String> words = SearchText.words(text)
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.limit(MOST_WORDS)
			.toList();
		if (words.isEmpty()) {
			return List.of();
		}
		var query = this.database.sql(QUERY).param("limit", limit, Types.INTEGER);
		for (int i = 1; i <= MOST_WORDS; i++) {
			String word = (i <= words.size()) ? words.get(i - 1) : null;
			query = query.param("start" + i, (word != null) ? SearchText.likeStart(word) : null, Types.VARCHAR)
				.param("sound" + i, (word != null) ? SearchText.soundOf(word) : null, Types.VARCHAR);
		}
		return query.query(UUID.class).list().stream().map(FamilyId::new).toList();
	}

}
