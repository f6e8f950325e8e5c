package org.earlyhelp.subjectaccess;

/**
 * Under what an item may be withheld.
 *
 * @see "people-and-access, 6.4: exemptions"
 */
public enum Exemption {

	/** It would be likely to cause serious harm to somebody: social work data. */
	SERIOUS_HARM,
	/** It tells of somebody else, who has not agreed. */
	THIRD_PARTY,
	/** It is a reference given in confidence. */
	CONFIDENTIAL_REFERENCE,
	/** It would hinder the prevention or detection of crime. */
	CRIME

}
