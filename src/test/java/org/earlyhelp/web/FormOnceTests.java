package org.earlyhelp.web;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.codec.digest.DigestUtils;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.page.Forms;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What whoever presses a button twice is shown, however slow the first was. */
@ServiceTest
class FormOnceTests {

	private static final FilterChain NOT_AGAIN = (request, response) -> {
		throw new AssertionError("It was done twice");
	};

	private static final FilterChain DONE = (request, response) -> ((HttpServletResponse) response)
		.sendRedirect("/done");

	private final String once = UUID.randomUUID().toString();

	private final CountDownLatch arrived = new CountDownLatch(1);

	private final CountDownLatch goOn = new CountDownLatch(1);

	@Autowired
	private FormOnce form;

	@Autowired
	private JdbcClient database;

	@Test
	void leadsBothWhereTheFirstLed() throws Exception {
		var first = sending(slowly(DONE));
		assertThat(this.arrived.await(20, TimeUnit.SECONDS)).isTrue();

		var second = sending(NOT_AGAIN);
		assertThatExceptionOfType(TimeoutException.class).as("waits")
			.isThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS));
		this.goOn.countDown();

		assertThat(first.get(20, TimeUnit.SECONDS).getRedirectedUrl()).isEqualTo("/done");
		assertThat(second.get(20, TimeUnit.SECONDS).getRedirectedUrl()).isEqualTo("/done");
	}

	/** The form comes back with what is wrong, whoever of the two is shown. */
	@Test
	void hearsAgainWhatWasRefused() throws Exception {
		FilterChain refused = (request, response) -> response.getWriter().print("Enter a date");
		var first = sending(slowly(refused));
		assertThat(this.arrived.await(20, TimeUnit.SECONDS)).isTrue();

		var second = sending(refused);
		assertThatExceptionOfType(TimeoutException.class).as("waits")
			.isThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS));
		this.goOn.countDown();

		assertThat(first.get(20, TimeUnit.SECONDS).getContentAsString()).isEqualTo("Enter a date");
		assertThat(second.get(20, TimeUnit.SECONDS).getContentAsString()).isEqualTo("Enter a date");
	}

	/** Its node died between the change and the answer. */
	@Test
	void saysThatItWasDoneWhereNobodyKnowsWhatCameOfIt() throws Exception {
		sending(DONE).get(20, TimeUnit.SECONDS);
		this.database
			.sql("update idempotency_key set state = 'DONE', answer = null"
					+ " where started_at = (select max(started_at) from idempotency_key)")
			.update();

		String shown = sending(NOT_AGAIN).get(20, TimeUnit.SECONDS).getContentAsString();

		assertThat(shown).contains("You sent this before", "Look at the record to see what came of it")
			.doesNotContain("Nothing has been changed", "Idempotency");
	}

	private FilterChain slowly(FilterChain then) {
		return (request, response) -> {
			this.arrived.countDown();
			try {
				assertThat(this.goOn.await(20, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			then.doFilter(request, response);
		};
	}

	private CompletableFuture<MockHttpServletResponse> sending(FilterChain heard) {
		return CompletableFuture.supplyAsync(() -> {
			var request = new MockHttpServletRequest("POST", "/tasks/1");
			request.setUserPrincipal(() -> "screener");
			request.addHeader("Accept", "text/html");
			request.addParameter(Forms.ONCE, this.once);
			var response = new MockHttpServletResponse();
			try {
				this.form.doFilter(request, response, heard);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			return response;
		});
	}

}
