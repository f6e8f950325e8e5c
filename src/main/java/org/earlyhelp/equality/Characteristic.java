package org.earlyhelp.equality;

/**
 * By what children are compared.
 *
 * @see "people-and-access, 7: the nine protected characteristics"
 */
public enum Characteristic {

	/** In bands of years, on the day of the contact or of the case's beginning. */
	AGE("""
			case when k.expected_date is not null and (k.date_of_birth is null or k.date_of_birth > k.on_day) then 'UNBORN'
			 when k.date_of_birth is null then null
			 when k.date_of_birth + interval '5' year > k.on_day then 'FROM_0'
			 when k.date_of_birth + interval '11' year > k.on_day then 'FROM_5'
			 when k.date_of_birth + interval '16' year > k.on_day then 'FROM_11'
			 else 'FROM_16' end"""),
	/** As recorded; unknown is a gap. */
	SEX("case when k.sex = 'U' then null else k.sex end"),
	/** As recorded; not yet obtained is a gap, refused is an answer. */
	ETHNICITY("case when k.ethnicity = 'NOBT' then null else k.ethnicity end"),
	/** Any, or none; nothing said is a gap. */
	DISABILITY("""
			case when k.disabilities = '[]' then null when position('"NONE"' in k.disabilities) > 0 then 'NONE'
			 else 'ANY' end"""),
	/** The provision, as recorded. */
	SEN("k.sen"),
	/** Whether the family expects a child. */
	PREGNANCY("case when k.expecting > 0 then 'EXPECTING' else 'NOT_EXPECTING' end"),
	/** English, or another first language. */
	LANGUAGE("""
			case when k.language is null or k.language = '' then null when lower(k.language) = 'english' then 'ENGLISH'
			 else 'OTHER' end"""),
	/** The record has no place for it. */
	RELIGION(null),
	/** The record has no place for it. */
	SEXUAL_ORIENTATION(null),
	/** The record has no place for it. */
	GENDER_REASSIGNMENT(null),
	/** The record has no place for it. */
	MARRIAGE(null),
	/**
	 * Where the child lived: the three most deprived tenths of England, the least, and
	 * between; a postcode of which nobody told is a gap.
	 */
	DEPRIVATION("""
			case when k.imd_decile <= 3 then 'MOST' when k.imd_decile <= 7 then 'MIDDLE'
			 when k.imd_decile <= 10 then 'LEAST' end"""),
	/** The same, as the place is classified. */
	RURALITY("case when k.rural then 'RURAL' when not k.rural then 'URBAN' end");

	private final String group;

	Characteristic(String group) {
		this.group = group;
	}

	/** The group of a row; null for a gap. */
	String group() {
		return this.group;
	}

	/** Whether the record has a place for it. */
	public boolean isHeld() {
		return this.group != null;
	}

}
