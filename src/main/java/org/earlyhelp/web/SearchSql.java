package org.earlyhelp.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.family.SearchText;

/**
 * A search as SQL. What a family is found by are the words of its people, each by an
 * index; who may know of it is the rule of the lists. A family with a case that only
 * those named may see is found by nobody else through its people.
 */
final class SearchSql {

	/** Of families, and of whatever else is found by itself. */
	static final int MOST = 50;

	/** More words than these narrow no further. */
	private static final int MOST_WORDS = 4;

	private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}-[0-9]{4}-[0-9]{1,8}");

	/** The family {@code f} has a case that is hidden from this user. */
	private static final String HIDDEN = """
			select 1 from case_file h where h.family_id = f.id and h.restriction > 1 \
			and not exists (select 1 from case_named_user nu where nu.case_id = h.id and nu.username = :me)""";

	private final User user;

	private final List<String> words;

	private final String reference;

	private final Map<String, Object> values = new HashMap<>();

	private final SqlRule known;

	private final SqlRule whole;

	private final SqlRule readable;

	SearchSql(User user, String text) {
		this.user = user;
		this.words = SearchText.words(text)
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.limit(MOST_WORDS)
			.toList();
		String whole = text.strip().toUpperCase(Locale.ROOT);
		this.reference = REFERENCE.matcher(whole).matches() ? whole : null;
		this.known = rule(CaseVisibility.knownTo(user, CaseVisibility.Columns.ofCaseFile("c")));
		this.whole = rule(CaseVisibility.readableBy(user, CaseVisibility.Columns.ofCaseFile("c")));
		this.readable = rule(ContactVisibility.readableBy(user, "k"));
		this.values.put("me", user.username());
		this.values.put("reference", this.reference);
		for (int index = 0; index < this.words.size(); index++) {
			String word = this.words.get(index);
			boolean letter = word.length() == 1;
			this.values.put("word" + index, word);
			this.values.put("start" + index, letter ? word : SearchText.likeStart(word));
			this.values.put("sound" + index, letter ? "" : SearchText.soundOf(word));
			this.values.put("within" + index, "% " + word + "%");
		}
	}

	private SqlRule rule(SqlRule rule) {
		this.values.putAll(rule.values());
		return rule;
	}

	/** Whether there is anything to look for. */
	boolean asks() {
		return !this.words.isEmpty();
	}

	/** Whether records that only those named may see are told of. */
	boolean tellsOfRestricted() {
		return this.user.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER);
	}

	Map<String, Object> values() {
		return this.values;
	}

	/** Families: id and name, by name, one more than are shown. */
	String families() {
		return """
				select f.id, f.name from %s join family f on f.id = hit.family_id
				 where f.merged_into is null and %s and %s
				 order by f.name, f.id fetch first %d rows only""".formatted(hits(), everyWord(), visible(), MOST + 1);
	}

	private String hits() {
		if (this.reference != null) {
			return """
					(select c.family_id from case_file c where c.reference = :reference and %s
					 union select k.family_id from contact k where k.reference = :reference and %s) hit"""
				.formatted(this.known.sql(), this.readable.sql());
		}
		return """
				(select family_id from family_search_word where word like :start0
				 union select family_id from family_search_word where sound = :sound0) hit""";
	}

	/** The longest word leads; the others are looked up. */
	private String everyWord() {
		if (this.reference != null) {
			return "1 = 1";
		}
		var conditions = new ArrayList<>(List.of("1 = 1"));
		for (int index = 1; index < this.words.size(); index++) {
			conditions.add(any("select 1 from family_search_word w where w.family_id = f.id and " + fits(index)));
		}
		return String.join(" and ", conditions);
	}

	private static String fits(int word) {
		return "(w.word like :start%1$d or w.sound = :sound%1$d)".formatted(word);
	}

	private String visible() {
		if (this.reference != null) {
			return "1 = 1";
		}
		String byCase = any("select 1 from case_file c where c.family_id = f.id and " + this.known.sql());
		if (Set.of(Role.PRACTITIONER).containsAll(this.user.roles())) {
			return ownFamilies() + " and " + none(HIDDEN) + " and " + byCase;
		}
		String byContact = any("select 1 from contact k where k.family_id = f.id and %s and (%s or (%s))"
			.formatted(this.readable.sql(), none(HIDDEN), toldByItself()));
		return "((%s and %s) or %s)".formatted(none(HIDDEN), byCase, byContact);
	}

	/**
	 * What {@code exists} says, family by family: PostgreSQL would gather all cases there
	 * are for an {@code exists} within an {@code or}.
	 */
	private static String any(String select) {
		return "(" + select + " fetch first 1 rows only) = 1";
	}

	private static String none(String select) {
		return "(" + select + " fetch first 1 rows only) is null";
	}

	/** A practitioner's few families, found by index before the rule is asked of each. */
	private static String ownFamilies() {
		return """
				f.id in (select o.family_id from case_file o where o.lead = :me \
				union select o.family_id from case_file o where o.assessor = :me \
				union select o.family_id from case_file o join case_member m on m.case_id = o.id where m.username = :me)""";
	}

	/** All words stand in what the contact itself said. */
	private String toldByItself() {
		if (this.reference != null) {
			return "k.reference = :reference";
		}
		var conditions = new ArrayList<String>();
		for (int index = 0; index < this.words.size(); index++) {
			conditions.add("k.search_text like :within" + index);
		}
		return String.join(" and ", conditions);
	}

	/** The cases of these families that the user may know of, the latest first. */
	String cases() {
		return """
				select c.*, case when %s then 1 else 0 end as whole from case_file c
				 where c.family_id in (:families) and %s order by c.started_at desc, c.id desc"""
			.formatted(this.whole.sql(), this.known.sql());
	}

	/** Their contacts, three each, the latest first. */
	String contacts() {
		return """
				select * from (select k.id, k.family_id, k.reference, k.state, k.received_at,
				    case when %s then 1 else 0 end as whole,
				    row_number() over (partition by k.family_id order by k.received_at desc, k.id) as place
				  from contact k where k.family_id in (:families) and (%s or k.submitted_by = :me)) latest
				 where place <= 3 order by received_at desc, id""".formatted(this.readable.sql(), this.readable.sql());
	}

	/** Whom of these families the words fit. */
	String members() {
		var conditions = new ArrayList<String>();
		for (int index = 0; index < this.words.size(); index++) {
			conditions.add(fits(index));
		}
		return """
				select distinct w.family_id, p.id, p.first_name, p.last_name, p.date_of_birth, p.expected_date, p.child
				  from family_search_word w join person p on p.id = w.person_id
				 where w.family_id in (:open) and p.same_as is null and (%s)
				 order by p.date_of_birth desc, p.id""".formatted(String.join(" or ", conditions));
	}

	/** Those of these families that hide a case from the user. */
	String hiding() {
		return "select f.id from family f where f.id in (:families) and " + any(HIDDEN);
	}

	/**
	 * What the user told the front door: found by what they said, and known no further.
	 */
	String own() {
		return """
				select k.id, k.family_id, k.reference, k.state, k.received_at, 0 as whole from contact k
				 where k.submitted_by = :me and %s order by k.received_at desc, k.id fetch first %d rows only"""
			.formatted(toldByItself(), MOST + 1);
	}

	/** The districts of records that only those named may see: by whole words alone. */
	String restricted() {
		var conditions = new ArrayList<String>();
		for (int index = 0; index < this.words.size(); index++) {
			conditions.add("""
					exists (select 1 from family_search_word w where w.family_id = c.family_id \
					and w.word = :word%d)""".formatted(index));
		}
		String fits = (this.reference != null) ? "c.reference = :reference" : String.join(" and ", conditions);
		return """
				select c.family_id, min(c.district) as district,
				 max(case when c.restriction = 2 then cast(c.id as varchar(36)) end) as latest from case_file c where c.restriction > 1 and %s
				 and not exists (select 1 from case_named_user nu where nu.case_id = c.id and nu.username = :me)
				 group by c.family_id order by c.family_id fetch first %d rows only"""
			.formatted(fits, MOST + 1);
	}

}
