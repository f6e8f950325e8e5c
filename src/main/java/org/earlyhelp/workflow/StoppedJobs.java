package org.earlyhelp.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.shared.Subject;

/** Knows the engine's jobs that failed so often that it leaves them alone. */
public interface StoppedJobs {

	/** How many there are. */
	long count();

	/**
	 * Those that were made first come first.
	 * @param first how many to leave out
	 * @param most how many at most
	 */
	List<Job> list(int first, int most);

	/** A job, stopped or not; empty where there is none, or none any more. */
	Optional<Job> called(String id);

	/** Lets the engine try it again as often as at its beginning. */
	void tryAgain(String id);

	/**
	 * A job of the engine.
	 *
	 * @param process the model's id
	 * @param version the model's version; 0 where the job belongs to no process
	 * @param step the model's id of what failed; null where that is not known
	 * @param about the case or contact that it belongs to; null where it is of neither,
	 * or of one that never had a clock
	 * @param since when it was left alone
	 * @param tries how often it was tried in a row before
	 * @param stopped whether it is left alone now
	 * @param thrown the classes of what was thrown, the first cause last; never what they
	 * say
	 */
	record Job(String id, String process, int version, String step, Subject about, Instant since, int tries,
			boolean stopped, List<String> thrown) {

		public Job {
			thrown = List.copyOf(thrown);
		}

	}

}
