package org.earlyhelp.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.workflow.LostRace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hears a request once more where a connection to the database was lost in the midst of
 * it, so that nobody need send it again, or where something else moved the record
 * in the same moment: a clock of the service's own that struck gets out of the way, and
 * where a person was faster, the second hearing meets what they did and says so. Only one
 * that reads, or one that has a key and has surely changed nothing; nothing of its answer
 * may have left. The last of all filters: the others hear it once.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HearingAgain extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(HearingAgain.class);

	/** Whoever was faster has it to finish. */
	private static final Duration PAUSE = Duration.ofMillis(100);

	/** On a request that may be heard again. */
	private static final String FIRST = HearingAgain.class.getName() + ".first";

	/** On one that is to be. */
	private static final String LOST = HearingAgain.class.getName() + ".lost";

	/** Its parts are gone once it was heard. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return LimitedBody.isMultipart(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(FIRST, true);
		chain.doFilter(request, response);
		request.removeAttribute(FIRST);
		if (request.getAttribute(LOST) != null) {
			request.removeAttribute(LOST);
			log.info("heard again: the connection to the database or a race was lost");
			LockSupport.parkNanos(PAUSE.toNanos());
			chain.doFilter(request, response);
		}
	}

	/** Stands before those that answer what was thrown. */
	@Component
	static class Losing implements HandlerExceptionResolver, Ordered {

		private static final Set<String> READING = Set.of("GET", "HEAD");

		private final IdempotencyKeys keys;

		Losing(IdempotencyKeys keys) {
			this.keys = keys;
		}

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE;
		}

		/** Null where others answer it. */
		@Override
		public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
				Exception thrown) {
			if (request.getAttribute(FIRST) == null || response.isCommitted() || !isWorthIt(request, thrown)) {
				return null;
			}
			response.resetBuffer();
			request.setAttribute(LOST, true);
			return new ModelAndView();
		}

		private boolean isWorthIt(HttpServletRequest request, Exception thrown) {
			boolean lost = LostDatabase.isIn(thrown);
			return lost && READING.contains(request.getMethod())
					|| (lost || LostRace.isIn(thrown)) && this.keys.mayBeHeardAgain();
		}

	}

}
