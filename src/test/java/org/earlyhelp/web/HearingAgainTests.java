package org.earlyhelp.web;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * what may be done twice is, where the database went away in the midst of it or a
 * clock struck in that moment.
 */
class HearingAgainTests {

	private static final Exception LOST = new JpaSystemException(
			new IllegalStateException(new SQLException("terminating connection", "57P01")));

	private final IdempotencyKeys keys = mock(IdempotencyKeys.class);

	private final HearingAgain hearing = new HearingAgain();

	private final HearingAgain.Losing losing = new HearingAgain.Losing(this.keys);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final AtomicInteger heard = new AtomicInteger();

	@ParameterizedTest
	@CsvSource({ "GET, false, 2", "HEAD, false, 2", "POST, true, 2", "POST, false, 1", "PUT, false, 1" })
	void hearsOnceMoreWhatReadsAndWhatSurelyChangedNothing(String method, boolean changedNothing, int times)
			throws Exception {
		given(this.keys.mayBeHeardAgain()).willReturn(changedNothing);

		this.hearing.doFilter(new MockHttpServletRequest(method, "/api/cases"), this.response, fails(LOST, 1));

		assertThat(this.heard).hasValue(times);
		assertThat(this.response.getContentAsString()).isEqualTo((times == 2) ? "whole" : "half");
	}

	@ParameterizedTest
	@CsvSource({ "true, 2", "false, 1" })
	void hearsOnceMoreWhatLostARaceAndChangedNothing(boolean changedNothing, int times) throws Exception {
		given(this.keys.mayBeHeardAgain()).willReturn(changedNothing);
		var race = new IllegalStateException(new OptimisticLockingFailureException("A clock struck"));

		this.hearing.doFilter(new MockHttpServletRequest("POST", "/api/cases"), this.response, fails(race, 1));

		assertThat(this.heard).hasValue(times);
	}

	@Test
	void givesUpAfterTheSecondTime() throws Exception {
		this.hearing.doFilter(new MockHttpServletRequest("GET", "/api/cases"), this.response, fails(LOST, 9));

		assertThat(this.heard).hasValue(2);
		assertThat(this.response.getStatus()).isEqualTo(503);
	}

	@Test
	void leavesWhatHasBeenAnsweredAndWhatWasRefused() throws Exception {
		this.response.setCommitted(true);
		this.hearing.doFilter(new MockHttpServletRequest("GET", "/api/cases"), this.response, fails(LOST, 9));
		assertThat(this.heard).hasValue(1);

		this.response.setCommitted(false);
		this.hearing.doFilter(new MockHttpServletRequest("GET", "/api/cases"), this.response,
				fails(new IllegalStateException(new SQLException("violates", "23514")), 9));
		assertThat(this.heard).hasValue(2);
	}

	@Test
	void hearsNoFileTwice() throws Exception {
		var sent = new MockHttpServletRequest("POST", "/api/contacts/import");
		sent.setContentType("multipart/form-data; boundary=part");
		given(this.keys.mayBeHeardAgain()).willReturn(true);

		this.hearing.doFilter(sent, this.response, fails(LOST, 9));

		assertThat(this.heard).hasValue(1);
	}

	/** A service that writes half of its answer and then loses the database. */
	private FilterChain fails(Exception thrown, int times) {
		return (request, response) -> {
			if (this.heard.incrementAndGet() > times) {
				response.getOutputStream().print("whole");
				return;
			}
			response.getOutputStream().print("half");
			ModelAndView taken = this.losing.resolveException((MockHttpServletRequest) request, this.response, null,
					thrown);
			if (taken == null) {
				this.response.setStatus(503);
			}
		};
	}

}
