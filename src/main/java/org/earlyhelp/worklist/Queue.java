package org.earlyhelp.worklist;

import java.util.Map;
import java.util.Optional;

import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;

import org.springframework.stereotype.Service;

/**
 * The door for whoever conducts the work: pieces of work come, change and go in the
 * transaction of what caused it. Tells no events; what caused it has told its own.
 */
@Service
public class Queue {

	/** A piece of work begins to wait. */
	public TaskId add(NewTask task) {
		throw new UnsupportedOperationException("coming");
	}

	/**
	 * It left the engine. Closing what is closed, or was never here, changes nothing.
	 * @param reason why it was cancelled; null when done
	 */
	public void close(String engineTaskId, Ending ending, String reason) {
		throw new UnsupportedOperationException("coming");
	}

	/** The engine's id of the open work of this type on this subject, oldest first. */
	public Optional<String> engineTask(Subject subject, String type) {
		throw new UnsupportedOperationException("coming");
	}

	/** All open work on the subject that is the first person's becomes the second's. */
	public void reassign(Subject subject, String fromUser, String toUser, String reason) {
		throw new UnsupportedOperationException("coming");
	}

	/**
	 * The subject's deadlines moved.
	 * @param dues by task type; types that are not named keep what they have
	 */
	public void dueChanged(Subject subject, Map<String, Due> dues) {
		throw new UnsupportedOperationException("coming");
	}

	/** What queues show of the subject may have changed. */
	public void refresh(Subject subject) {
		throw new UnsupportedOperationException("coming");
	}

}
