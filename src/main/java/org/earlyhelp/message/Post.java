package org.earlyhelp.message;

import java.util.UUID;

/** How a message leaves the service. */
interface Post {

	/**
	 * Sends it, or throws whatever went wrong. The same may come twice: the id tells.
	 * @param id of the message
	 */
	void send(UUID id, String address, String subject, String body);

}
