package org.earlyhelp.plan;

/**
 * Why something is kept from one person's copy.
 *
 * @see "people-and-access, 6.2 Need to know; pathway, 2.3 Copies"
 */
public enum Kept {

	/** It is about somebody's safety, and not theirs to know. */
	SAFETY,
	/** It is about an adult with whom they do not live. */
	LIVES_ELSEWHERE,
	/** It tells where others live, and they do not live there. */
	HOME_OF_OTHERS,
	/** It is about children for whom they have no responsibility. */
	NO_RESPONSIBILITY,
	/** It is about another person than this child. */
	ABOUT_OTHERS,
	/** It was written for the whole family, and may tell what is kept from them. */
	WRITTEN_FOR_ALL,
	/** It is what a child said who may have come to harm. */
	CHILDS_WORDS,
	/** A child told it, and social care has not released it. */
	NOT_RELEASED,
	/** It tells an address that is protected. */
	PROTECTED_ADDRESS,
	/** It may tell who asked for help and wants not to be known. */
	WHO_ASKED

}
