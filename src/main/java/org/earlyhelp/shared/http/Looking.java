package org.earlyhelp.shared.http;

import java.util.Set;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whether whoever asks only looks. */
public final class Looking {

	private static final Set<String> METHODS = Set.of("GET", "HEAD");

	private Looking() {
	}

	/** False in a request that may change something; true where there is no request. */
	public static boolean only() {
		return !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)
				|| METHODS.contains(asked.getRequest().getMethod());
	}

}
