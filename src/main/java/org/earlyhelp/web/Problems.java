package org.earlyhelp.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.audit.Refusals;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.Refused;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers with a problem, whoever finds it: a controller, a filter or the container.
 * Callers get it as JSON, people as a page.
 */
@Component
class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final int FRAMES = 12;

	private final MessageSource messages;

	private final JsonMapper json;

	private final ObjectProvider<Refusals> refusals;

	private final ObjectProvider<RefusalPage> page;

	Problems(MessageSource messages, JsonMapper json, ObjectProvider<Refusals> refusals,
			ObjectProvider<RefusalPage> page) {
		this.messages = messages;
		this.json = json;
		this.refusals = refusals;
		this.page = page;
	}

	/** Answers what was thrown; a fault tells nothing but its correlation id. */
	void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Refusal refusal = Refusing.by(thrown);
		if (refusal == null) {
			log.error("Fault {}", trace(thrown));
			refusal = Refusal.of(500, "fault");
		}
		else {
			refusal = told(refusal, thrown, request);
		}
		answer(refusal, request, response);
	}

	void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setStatus(refusal.status());
		refusal.headers().forEach(response::setHeader);
		Problem problem = problem(refusal, response.getHeader(EveryAnswer.CORRELATION_ID));
		if (!ForPeople.asks(request) || !this.page.getObject().show(problem, request, response)) {
			answer(problem, response);
		}
	}

	private void answer(Problem problem, HttpServletResponse response) throws IOException {
		byte[] body = this.json.writeValueAsBytes(problem);
		response.setContentType(Problem.MEDIA_TYPE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	Problem problem(Refusal refusal, String correlationId) {
		List<Problem.WrongField> errors = refusal.fields().isEmpty() ? null
				: refusal.fields().stream().map(this::wrong).toList();
		HttpStatus status = HttpStatus.resolve(refusal.status());
		return new Problem("urn:early-help:problem:" + refusal.key(),
				(status != null) ? status.getReasonPhrase() : "Refused", refusal.status(),
				worded(refusal.key(), refusal.values()), refusal.key(), correlationId, errors);
	}

	private Problem.WrongField wrong(InvalidInput.Field field) {
		return new Problem.WrongField(field.path(), field.key(), worded(field.key(), field.values()));
	}

	private String worded(String key, Object[] values) {
		Object[] texts = Arrays.stream((values != null) ? values : new Object[0]).map(String::valueOf).toArray();
		return this.messages.getMessage(key, texts, key, Locale.UK);
	}

	/** What cannot be written down is not answered either, not even a refusal. */
	private Refusal told(Refusal refusal, Throwable thrown, HttpServletRequest request) {
		try {
			tellLedger(thrown, request);
			return refusal;
		}
		catch (RuntimeException ex) {
			log.error("Refusal not written down {}", trace(ex));
			Refusal instead = Refusing.by(ex);
			return (instead != null) ? instead : Refusal.of(500, "fault");
		}
	}

	private void tellLedger(Throwable thrown, HttpServletRequest request) {
		if (thrown instanceof RuleBroken broken) {
			Refused refused = new Refused(subject(request), broken);
			if (refused.isKept()) {
				this.refusals.ifAvailable((refusals) -> refusals.on(refused));
			}
		}
	}

	/**
	 * What the request's path names: {@code /api/cases/{id}/...}, or the page's without
	 * {@code /api}.
	 */
	private static Subject subject(HttpServletRequest request) {
		String path = request.getRequestURI();
		String[] steps = (path.startsWith("/api/") ? path : "/api" + path).split("/");
		if (steps.length < 4) {
			return Subject.service();
		}
		Subject.Kind kind = switch (steps[2]) {
			case "cases" -> Subject.Kind.CASE;
			case "contacts" -> Subject.Kind.CONTACT;
			case "tasks" -> Subject.Kind.TASK;
			case "plan-checks" -> Subject.Kind.PLAN_CHECK;
			case "agency-challenges" -> Subject.Kind.CHALLENGE;
			case "case-audits" -> Subject.Kind.CASE_AUDIT;
			case "break-glass" -> Subject.Kind.GLASS;
			default -> null;
		};
		try {
			return (kind != null) ? new Subject(kind, UUID.fromString(steps[3])) : Subject.service();
		}
		catch (IllegalArgumentException ex) {
			return Subject.service();
		}
	}

	/** Where it happened and never what was said: messages may hold what people typed. */
	private static String trace(Throwable thrown) {
		var trace = new StringBuilder();
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			trace.append(cause.getClass().getName());
			Arrays.stream(cause.getStackTrace())
				.limit(FRAMES)
				.forEach((frame) -> trace.append("\n\tat ").append(frame));
			trace.append('\n');
		}
		return trace.toString();
	}

}
