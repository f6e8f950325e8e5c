package org.earlyhelp.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * What colleagues call each other. A name is looked up once a minute at most, since every
 * line of a list shows one.
 */
@Component
public class Names {

	private static final long FRESH_NANOS = 60_000_000_000L;

	private static final int REMEMBERED = 10_000;

	private final Staff staff;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	Names(Staff staff) {
		this.staff = staff;
	}

	/**
	 * The name of this username; the username itself where nobody has it; empty for null.
	 */
	public String of(String username) {
		if (username == null) {
			return "";
		}
		long now = System.nanoTime();
		Known remembered = this.known.get(username);
		if (remembered != null && now - remembered.since() < FRESH_NANOS) {
			return remembered.name();
		}
		String name = User.SYSTEM.username().equals(username) ? User.SYSTEM.name()
				: this.staff.member(username).map(StaffMember::user).map(User::name).orElse(username);
		if (this.known.size() >= REMEMBERED) {
			this.known.clear();
		}
		this.known.put(username, new Known(name, now));
		return name;
	}

	private record Known(String name, long since) {
	}

}
