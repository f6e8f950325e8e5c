package org.earlyhelp.family;

/**
 * Why the service may keep or share information about somebody. Never the same thing as
 * their agreement to take part.
 *
 * @see "people-and-access, 6.3 Consent and lawful basis"
 */
public enum LawfulBasis {

	/** A task in the public interest, health and social care: Art 6(1)(e), 9(2)(h). */
	PUBLIC_TASK,
	/** Safeguarding of children: Art 9(2)(g) and DPA 2018, Schedule 1, paragraph 18. */
	SAFEGUARDING,
	/** A duty that the law lays on us: Art 6(1)(c). */
	LEGAL_OBLIGATION,
	/** Somebody's life is at stake: Art 6(1)(d). */
	VITAL_INTERESTS,
	/** They consented to this one use, as to a survey: Art 6(1)(a). */
	CONSENT

}
