package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.shared.Subject;

/**
 * Warns whoever holds the work before it is due, tells the adviser when the day has
 * passed and the manager at the hard limit: each once, each in the ledger.
 */
@Service
@Transactional
public class GivingNotice {

	/**
	 * Gives every notice of this case or contact whose moment has come; those given
	 * before are not repeated.
	 * @return when to come again; empty where no notice lies ahead
	 */
	public Optional<Instant> give(Subject subject) {
		return nextNotice(subject);
	}

	/** When the next notice falls due; empty where none lies ahead. */
	@Transactional(readOnly = true)
	public Optional<Instant> nextNotice(Subject subject) {
		return Optional.empty();
	}

}
