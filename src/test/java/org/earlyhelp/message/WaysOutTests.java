package org.earlyhelp.message;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import uk.gov.service.notify.NotificationClient;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Messages leave by a real mail server, and as GOV.UK Notify asks for them. */
class WaysOutTests {

	private static final String KEY = "early_help-" + UUID.randomUUID() + "-" + UUID.randomUUID();

	private final UUID id = UUID.randomUUID();

	@Test
	void leaveByTheCouncilsMailServer() throws Exception {
		var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		try {
			var sender = new JavaMailSenderImpl();
			sender.setHost("127.0.0.1");
			sender.setPort(server.getSmtp().getPort());

			new SmtpPost(sender, "early-help@council.test").send(this.id, "screener@council.test",
					"C-2026-000001: Screen contact is overdue", "Open it.");

			MimeMessage mail = server.getReceivedMessages()[0];
			assertThat(mail.getSubject()).isEqualTo("C-2026-000001: Screen contact is overdue");
			assertThat(mail.getFrom()[0]).hasToString("early-help@council.test");
			assertThat(mail.getAllRecipients()[0]).hasToString("screener@council.test");
			assertThat(mail.getHeader("X-Entity-Ref-ID")).containsExactly(this.id.toString());
			assertThat(mail.getContent().toString()).contains("Open it.");
		}
		finally {
			server.stop();
		}
	}

	@Test
	void leaveByGovUkNotify() throws IOException {
		var asked = new ArrayList<String>();
		String answer = """
				{"id": "%s", "reference": "%s", "content": {"body": "b", "subject": "s", "from_email": "f@gov.test"},
				 "template": {"id": "%s", "version": 1, "uri": "http://localhost"}, "uri": "http://localhost"}"""
			.formatted(this.id, this.id, this.id);
		HttpServer server = notifyThatAnswers(201, answer, asked);
		try {
			post(server).send(this.id, "screener@council.test", "The subject", "The body");

			assertThat(asked).hasSize(2);
			assertThat(asked.get(0)).startsWith("Bearer ");
			assertThat(asked.get(1)).contains("\"email_address\":\"screener@council.test\"",
					"\"template_id\":\"words\"", "\"subject\":\"The subject\"", "\"body\":\"The body\"",
					"\"reference\":\"" + this.id + "\"");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void areRefusedWithoutSayingWhatTheyHeld() throws IOException {
		HttpServer server = notifyThatAnswers(400, "{\"errors\": [{\"error\": \"BadRequestError\"}]}",
				new ArrayList<>());
		try {
			assertThatExceptionOfType(MailSendException.class)
				.isThrownBy(() -> post(server).send(this.id, "screener@council.test", "The subject", "The body"))
				.withMessage("GOV.UK Notify answered 400");
		}
		finally {
			server.stop(0);
		}
	}

	private static Post post(HttpServer server) {
		return new NotifyPost(new NotificationClient(KEY, "http://127.0.0.1:" + server.getAddress().getPort()),
				"words");
	}

	private static HttpServer notifyThatAnswers(int status, String answer, List<String> asked) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/v2/notifications/email", (exchange) -> {
			asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
			asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).replace("\": \"",
					"\":\""));
			byte[] body = answer.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		return server;
	}

}
