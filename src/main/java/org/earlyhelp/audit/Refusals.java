package org.earlyhelp.audit;

import org.earlyhelp.shared.Subject;

/**
 * Writes down what was refused. In a transaction of its own, since the one that was
 * refused leaves nothing behind.
 */
public interface Refusals {

	/** The asker may not see or do it. */
	void denied(String action, Subject subject, String key);

	/** A rule said no. */
	void refused(String action, Subject subject, String key);

}
