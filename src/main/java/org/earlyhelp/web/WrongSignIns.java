package org.earlyhelp.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.springframework.stereotype.Component;

/**
 * Counts wrong sign-ins by name and address: ten in five minutes and no more are heard
 * from there for as long. The same person elsewhere signs in as ever. Runs on real time.
 */
@Component
class WrongSignIns {

	static final int MOST = 10;

	static final long WINDOW_NANOS = 5L * 60 * 1_000_000_000;

	private static final int REMEMBERED = 10_000;

	private final LongSupplier nanos;

	private final Map<String, Deque<Long>> wrong = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
			return size() > REMEMBERED;
		}
	};

	WrongSignIns() {
		this(System::nanoTime);
	}

	WrongSignIns(LongSupplier nanos) {
		this.nanos = nanos;
	}

	synchronized boolean tooMany(String username, String address) {
		return recent(username, address).size() >= MOST;
	}

	synchronized void add(String username, String address) {
		recent(username, address).addLast(this.nanos.getAsLong());
	}

	private Deque<Long> recent(String username, String address) {
		String cut = username.substring(0, Math.min(username.length(), 100));
		Deque<Long> times = this.wrong.computeIfAbsent(cut + "\n" + address, (key) -> new ArrayDeque<>());
		long since = this.nanos.getAsLong() - WINDOW_NANOS;
		while (!times.isEmpty() && times.peekFirst() - since < 0) {
			times.removeFirst();
		}
		return times;
	}

}
